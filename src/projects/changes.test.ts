import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween, type Json } from "./changes.ts";

const json = (): fc.Arbitrary<Json> => fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)));

describe("changesBetween", () => {
  it.each<[string, Json, Json, unknown]>([
    ["a changed value", { a: { b: 1 } }, { a: { b: 2 } }, [{ path: "a.b", before: 1, after: 2 }]],
    ["an added key", {}, { a: null }, [{ path: "a", after: null }]],
    ["a removed key", { a: false }, {}, [{ path: "a", before: false }]],
    ["a list of plain values", { a: [1, 2] }, { a: [1] }, [{ path: "a", before: [1, 2], after: [1] }]],
    [
      "a list of objects",
      [{ x: 1 }],
      [{ x: 2 }, { x: 3 }],
      [
        { path: "[0].x", before: 1, after: 2 },
        { path: "[1]", after: { x: 3 } },
      ],
    ],
    ["another kind of value", { a: {} }, { a: [] }, [{ path: "a", before: {}, after: [] }]],
    ["keys in another order, also inside lists", { a: 1, b: [[{ x: 1, y: 2 }]] }, { b: [[{ y: 2, x: 1 }]], a: 1 }, []],
  ])("tells %s", (_name, before, after, expected) => {
    expect(changesBetween(before, after)).toEqual(expected);
  });

  it("finds none between a value and itself, and as many one way as the other", () => {
    fc.assert(
      fc.property(json(), json(), (before, after) => {
        expect(changesBetween(before, before)).toEqual([]);
        const paths = (changes: { path: string }[]) => changes.map(({ path }) => path).sort();
        expect(paths(changesBetween(before, after))).toEqual(paths(changesBetween(after, before)));
      }),
    );
  });

  it("finds one wherever two values are written differently", () => {
    fc.assert(
      fc.property(json(), json(), (before, after) => {
        if (changesBetween(before, after).length === 0) expect(after).toEqual(before);
      }),
    );
  });
});
