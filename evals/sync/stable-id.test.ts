import { describe, expect, it } from "vitest";
import { contentHash } from "./example.ts";
import { stableId } from "./stable-id.ts";

describe("stableId", () => {
  it("is the version 5 UUID of RFC 9562", () => {
    expect(stableId("www.example.com", "6ba7b810-9dad-11d1-80b4-00c04fd430c8")).toBe(
      "2ed6657d-e927-568b-95e1-2665a8aea6a2",
    );
  });
});

describe("contentHash", () => {
  const row = { key: "a", split: "dev", inputs: { one: 1, two: 2 }, outputs: { list: [1, 2] }, tags: {} };

  it("does not depend on the order of keys", () => {
    expect(contentHash({ ...row, inputs: { two: 2, one: 1 } })).toBe(contentHash(row));
  });

  it.each([
    { split: "test" },
    { inputs: { one: 1, two: 3 } },
    { outputs: { list: [2, 1] } },
    { tags: { size: "small" } },
  ])("changes with %j", (change) => {
    expect(contentHash({ ...row, ...change })).not.toBe(contentHash(row));
  });
});
