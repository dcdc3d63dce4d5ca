import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { everyByTimer } from "./hold-run.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("the timers of Node work until they are stopped", () => {
  let calls = 0;
  const stop = everyByTimer(30_000, () => {
    calls += 1;
  });
  vi.advanceTimersByTime(60_000);
  expect(calls).toBe(2);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(calls).toBe(2);
});
