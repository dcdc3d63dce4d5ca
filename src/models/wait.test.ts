import { describe, expect, it } from "vitest";
import { sleep, waitBefore } from "./wait.ts";

describe("waitBefore", () => {
  it("doubles, between half and whole of the step", () => {
    expect([1, 2, 3].map((attempt) => waitBefore(attempt, { asked: null, random: () => 0 }))).toEqual([250, 500, 1000]);
    expect([1, 2, 3].map((attempt) => waitBefore(attempt, { asked: null, random: () => 1 }))).toEqual([
      500, 1000, 2000,
    ]);
  });

  it("never comes back sooner than the server asks", () => {
    for (const random of [0, 0.5, 1])
      expect(waitBefore(1, { asked: 7000, random: () => random })).toBeGreaterThan(7000);
  });
});

describe("sleep", () => {
  it("ends at once with the reason of its signal", async () => {
    const stop = new AbortController();
    const sleeping = sleep(60_000, stop.signal);
    stop.abort(new Error("enough"));
    await expect(sleeping).rejects.toThrow("enough");
  });
});
