import { describe, expect, it } from "vitest";
import { evalRow } from "../../test/eval-fixture.ts";
import { type Evaluator, measuring, scoring } from "../evaluators/evaluator.ts";
import { type Baseline, nextBaseline } from "./baseline.ts";
import type { Experiment, ScoredRow } from "./experiment.ts";
import { gateFaults } from "./gate.ts";
import { missingScores } from "./missing-scores.ts";

const never = () => ({ score: null, comment: "" });
const evaluators: readonly Evaluator[] = [
  scoring("schema", "form", never),
  scoring("budget", "budget", never),
  measuring("plan-usd", "USD", never),
];

function scored(
  key: string,
  scores: Readonly<Record<string, number | null>>,
  split: "dev" | "test" = "test",
): ScoredRow {
  return {
    key,
    split,
    tags: evalRow().tags,
    repetition: 1,
    error: null,
    json: {},
    verdicts: new Map(Object.entries(scores).map(([id, score]) => [id, { score, comment: `${id} of ${key}` }])),
  };
}

function experiment(rows: readonly ScoredRow[], catalogVersion = "1"): Experiment {
  const provenance = {
    target: "graph",
    decider: "planner",
    gitRevision: "abc",
    catalogVersion,
    promptVersions: {},
    dataset: "briefs",
    startedAt: "2026-01-01T00:00:00.000Z",
  };
  return { name: "graph-planner", provenance, rows };
}

const empty: Baseline = { catalogVersion: "", monthlyUsd: {}, monthlyUsdTolerancePercent: 1, scores: {} };
const good = experiment([
  scored("a", { schema: 1, budget: 1, "plan-usd": 100 }),
  scored("b", { schema: 1, budget: null, "plan-usd": 50 }),
]);
const baseline = nextBaseline(empty, { experiment: good, evaluators });

function faults(rows: readonly ScoredRow[], against: Baseline = baseline): string[] {
  return gateFaults(experiment(rows), { baseline: against, evaluators });
}

describe("gateFaults", () => {
  it("passes what made the baseline, and what is better", () => {
    expect(faults(good.rows)).toEqual([]);
    const lower = nextBaseline(empty, {
      experiment: experiment([scored("a", { schema: 0.5, budget: 1, "plan-usd": 100 }), ...good.rows.slice(1)]),
      evaluators,
    });
    expect(faults(good.rows, lower)).toEqual([]);
  });

  it("names evaluator, split, from, to, tolerance and the worst rows", () => {
    expect(
      faults([
        scored("a", { schema: 0, budget: 1, "plan-usd": 100 }),
        scored("b", { schema: 1, budget: null, "plan-usd": 50 }),
      ]),
    ).toEqual(["schema, test: 1.0000 -> 0.5000 (tolerance 0.001)", "  0.000 a: schema of a"]);
  });

  it("lets pass a drop within the tolerance that stands in the baseline", () => {
    const patient = structuredClone(baseline);
    Object.assign(patient.scores.schema?.test ?? {}, { tolerance: 0.5 });
    expect(
      faults(
        [
          scored("a", { schema: 0, budget: 1, "plan-usd": 100 }),
          scored("b", { schema: 1, budget: null, "plan-usd": 50 }),
        ],
        patient,
      ),
    ).toEqual([]);
  });

  it("sees a row to which an evaluator applies no more: a mean over fewer rows would hide it", () => {
    expect(
      faults([
        scored("a", { schema: 1, budget: null, "plan-usd": 100 }),
        scored("b", { schema: 1, budget: null, "plan-usd": 50 }),
      ]),
    ).toEqual(["budget, test: applies to 0 rows, 1 in the baseline; where that is meant, update it"]);
  });

  it("sees totals that move either way by more than their tolerance, and totals that are gone", () => {
    const moved = (first: number | null, second: number) =>
      faults([
        scored("a", { schema: 1, budget: 1, "plan-usd": first }),
        scored("b", { schema: 1, budget: null, "plan-usd": second }),
      ]);
    expect(moved(100.9, 49.6)).toEqual([]);
    expect(moved(102, 49)).toEqual([
      "plan-usd, test: 2 of 2 totals moved by more than 1 %; where that is meant, update the baseline",
      "  a: $100.00 -> $102.00",
      "  b: $50.00 -> $49.00",
    ]);
    expect(moved(null, 50)).toContain("  a: $100.00 -> no total");
  });

  it("fails for an evaluator or a split that the baseline does not know", () => {
    const dev = [scored("c", { schema: 1, budget: 1 }, "dev")];
    expect(faults(dev)[0]).toMatch(/^schema, dev: not in the baseline/);
  });
});

describe("gateFaults without totals", () => {
  it("does not miss the totals of plans in a run that plans nothing", () => {
    const rules: readonly Evaluator[] = [scoring("schema", "form", never)];
    const run = experiment([scored("a", { schema: 1 }), scored("b", { schema: 1 })]);
    expect(gateFaults(run, { baseline, evaluators: rules })).toEqual([]);
  });
});

describe("nextBaseline", () => {
  it("keeps the splits that were not run and the tolerances that somebody set", () => {
    const before = structuredClone(baseline);
    Object.assign(before.scores.schema?.test ?? {}, { tolerance: 0.02 });
    const dev = experiment([scored("c", { schema: 0.25, budget: 1, "plan-usd": 10 }, "dev")], "2");
    const next = nextBaseline(before, { experiment: dev, evaluators });
    expect(next.scores.schema).toEqual({
      dev: { mean: 0.25, rows: 1, tolerance: 0.001 },
      test: { mean: 1, rows: 2, tolerance: 0.02 },
    });
    expect(next.monthlyUsd).toEqual({ dev: { c: 10 }, test: { a: 100, b: 50 } });
    expect(Object.keys(next.scores)).toEqual(["budget", "schema"]);
    expect(next.catalogVersion).toBe("2");
  });
});

describe("missingScores", () => {
  const rows = [evalRow({}, { key: "a" }), evalRow({}, { key: "b" })];

  it("names what an evaluator did not score, and rows without an answer", () => {
    const partly = experiment([scored("a", { schema: 1, "plan-usd": null })]);
    expect(missingScores(partly, { rows, repetitions: 1, evaluators })).toEqual(["budget of a", "all of b"]);
  });

  it("takes null for scored, and counts repetitions", () => {
    expect(missingScores(good, { rows, repetitions: 1, evaluators })).toEqual([]);
    expect(missingScores(good, { rows, repetitions: 2, evaluators })).toEqual(["all of a", "all of b"]);
  });
});
