import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { line } from "./example-cases.ts";
import { groupLines, namedLines, publishedUsdOf, recallOf, totalRecall } from "./published-lines.ts";

const anyLine = fc
  .tuple(fc.integer({ min: -50, max: 5000 }), fc.subarray(["a", "b", "c", "d", "e"]))
  .map(([monthlyUsd, serviceIds]) => line("line", monthlyUsd, { serviceIds }));

describe("groupLines", () => {
  it("puts lines together that share a service, also through a third", () => {
    const lines = [
      line("one", 1, { serviceIds: ["a"] }),
      line("two", 2, { serviceIds: ["b"] }),
      line("other", 4, { serviceIds: ["c"] }),
      line("both", 3, { serviceIds: ["a", "b"] }),
      line("nothing of ours", 9),
    ];
    const names = groupLines(lines).map((group) => group.lines.map(({ name }) => name));
    expect(names).toEqual([["one", "two", "both"], ["other"]]);
  });

  it("names each line and each service once", () => {
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const groups = groupLines(lines);
        const services = groups.flatMap(({ serviceIds }) => serviceIds);
        expect(new Set(services).size).toBe(services.length);
        expect(groups.flatMap((group) => group.lines).length).toBe(namedLines(lines).length);
        expect(groups.reduce((total, group) => total + publishedUsdOf(group.lines), 0)).toBe(
          publishedUsdOf(namedLines(lines)),
        );
      }),
    );
  });
});

describe("recallOf", () => {
  it("counts lines and dollars, credits by their size", () => {
    const lines = [line("plan", 25), line("credit", -10), line("support", 65)];
    expect(recallOf(lines, ({ name }) => name !== "support")).toEqual({
      lines: 3,
      coveredLines: 2,
      usd: 100,
      coveredUsd: 35,
    });
  });

  it("is none of nothing, at most all, and the same in any order", () => {
    const isCovered = ({ serviceIds }: { serviceIds: readonly string[] }): boolean => serviceIds.length > 1;
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const recall = recallOf(lines, isCovered);
        expect(recall.coveredUsd).toBeLessThanOrEqual(recall.usd);
        expect(recallOf(lines.toReversed(), isCovered)).toEqual(recall);
        expect(totalRecall(lines.map((one) => recallOf([one], isCovered)))).toEqual(recall);
      }),
    );
  });
});
