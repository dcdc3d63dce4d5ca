import { describe, expect, it } from "vitest";
import { document } from "./document.ts";

describe("document", () => {
  it("is what JSON holds: no key without a value, dates as text, null for nothing", () => {
    expect(document("plan", { a: undefined, b: [1, null, "x"], c: new Date(0) })).toEqual({
      b: [1, null, "x"],
      c: "1970-01-01T00:00:00.000Z",
    });
    expect(document("plan", undefined)).toBeNull();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses %s rather than storing null for it", (value) => {
    expect(() => document("plan", { cost: { usd: value } })).toThrow(/^plan: usd is (NaN|Infinity)/);
    expect(() => document("plan", value)).toThrow(/^plan is/);
  });
});
