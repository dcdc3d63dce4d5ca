import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanInterval } from "./bootstrap.ts";
import { compareResults } from "./compare-results.ts";
import { compareText } from "./compare-text.ts";
import type { Result } from "./read-result.ts";

type Scores = Readonly<Record<string, number | null>>;

function result(rows: readonly (readonly [key: string, scores: Scores])[], change: Partial<Result> = {}): Result {
  return {
    name: "graph-planner-1",
    provenance: {
      ...{ target: "graph", decider: "planner", gitRevision: "abc", catalogVersion: "1" },
      ...{ dataset: "briefs", startedAt: "2026-01-01" },
    },
    evaluators: [
      { id: "schema", kind: "score", unit: null },
      { id: "budget", kind: "score", unit: null },
      { id: "plan-usd", kind: "measure", unit: "USD" },
    ],
    rows: rows.map(([key, scores]) => ({
      ...{ key, split: "dev" },
      verdicts: Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, { score, comment: "" }])),
    })),
    ...change,
  };
}

const first = result([
  ["a", { schema: 0, budget: 1, "plan-usd": 100 }],
  ["b", { schema: 0.5, budget: null, "plan-usd": 50 }],
  ["c", { schema: 1, budget: 1, "plan-usd": 10 }],
  ["gone", { schema: 1 }],
]);
const second = result([
  ["a", { schema: 1, budget: 0, "plan-usd": 40 }],
  ["b", { schema: 0.25, budget: 1, "plan-usd": 60 }],
  ["c", { schema: 1, budget: 1, "plan-usd": 10 }],
  ["new", { schema: 1 }],
]);

describe("compareResults", () => {
  it("counts wins, ties and losses of B over the rows that both have, and the mean of the differences", () => {
    const [schema, budget, usd] = compareResults(first, second).questions;
    expect(schema).toMatchObject({
      id: "schema",
      pairs: 3,
      more: 1,
      same: 1,
      less: 1,
      meanDifference: 0.25,
      unpaired: 0,
    });
    // b has a budget in B only: no pair, and it is said.
    expect(budget).toMatchObject({ pairs: 2, more: 0, same: 1, less: 1, meanDifference: -0.5, unpaired: 1 });
    expect(usd).toMatchObject({ kind: "measure", pairs: 3, more: 1, less: 1, same: 1 });
  });

  it("names the rows that changed most: a gain does not hide a loss", () => {
    expect(compareResults(first, second).changed).toEqual([
      {
        key: "a",
        difference: 0,
        scores: [
          { id: "schema", first: 0, second: 1 },
          { id: "budget", first: 1, second: 0 },
        ],
      },
      { key: "b", difference: -0.25, scores: [{ id: "schema", first: 0.5, second: 0.25 }] },
    ]);
  });

  it("lists totals that changed, the largest change first, and rows that only one has", () => {
    const { costs, onlyInFirst, onlyInSecond } = compareResults(first, second);
    expect(costs).toEqual([
      { key: "a", first: 100, second: 40 },
      { key: "b", first: 50, second: 60 },
    ]);
    expect([onlyInFirst, onlyInSecond]).toEqual([["gone"], ["new"]]);
  });

  it("takes the mean of repetitions as the row", () => {
    const repeated = result([
      ["a", { schema: 0 }],
      ["a", { schema: 1 }],
    ]);
    const [schema] = compareResults(repeated, result([["a", { schema: 0.5 }]])).questions;
    expect(schema).toMatchObject({ pairs: 1, same: 1, meanDifference: 0, interval: null });
  });
});

describe("meanInterval", () => {
  it("says nothing of fewer than two values", () => {
    expect([meanInterval([]), meanInterval([1])]).toEqual([null, null]);
  });

  it("is the same for the same values, lies within them, and holds their mean where they are many and alike", () => {
    const value = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 30 }), (values) => {
        const interval = meanInterval(values);
        expect(interval).toEqual(meanInterval(values));
        expect(interval?.low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(interval?.high).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
      { numRuns: 20 },
    );
    // Half 0 and half 1: 0.5 ± 1.96 × 0.5 / √100.
    const coin = meanInterval(Array.from({ length: 100 }, (_, index) => index % 2));
    expect(coin?.low).toBeCloseTo(0.4, 1);
    expect(coin?.high).toBeCloseTo(0.6, 1);
  });
});

describe("compareText", () => {
  const text = (one: Result, other: Result): string =>
    compareText(compareResults(one, other), { first: one, second: other });

  it("shows wins, the interval, the changed rows and what each plan costs now", () => {
    const shown = text(first, second);
    expect(shown).toMatch(/schema\s+3\s+1\s+1\s+1\s+\+0\.2500\s+-\d\.\d+ to \+\d\.\d+\s+0/);
    expect(shown).toContain("schema 0.000 -> 1.000, budget 1.000 -> 0.000");
    expect(shown).toMatch(/a\s+100\.00\s+40\.00\s+-60\.00/);
    expect(shown).toContain("Only in A, left out: 1 rows (gone). Only in B, left out: 1 rows (new).");
  });

  it("warns where data sets or questions differ", () => {
    const other = { ...second, provenance: { ...second.provenance, dataset: "mine" } };
    const fewer = { ...other, evaluators: other.evaluators.slice(1) };
    expect(text(first, fewer)).toContain("The data sets differ: briefs and mine.");
    expect(text(first, fewer)).toContain("Only one of the two was asked: schema.");
  });
});
