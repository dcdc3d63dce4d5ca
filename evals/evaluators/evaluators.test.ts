import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/spec/plan.ts";
import { evalRow, examplePlan, judged } from "../../test/eval-fixture.ts";
import { answerOfPlan } from "./answer.ts";
import { arithmetic } from "./arithmetic.ts";
import { coherence } from "./coherence.ts";
import { compliance } from "./compliance.ts";
import { costRange } from "./cost-range.ts";
import { budget, errorRules } from "./error-rules.ts";
import { evaluators } from "./evaluators.ts";
import { grounding } from "./grounding.ts";
import { measures } from "./measures.ts";
import { residency } from "./residency.ts";
import { schema } from "./schema.ts";

type Cost = NonNullable<Plan["cost"]>;
type Decisions = NonNullable<Plan["decisions"]>;

async function plan(): Promise<Plan & { cost: Cost; decisions: Decisions; spec: NonNullable<Plan["spec"]> }> {
  const made = await examplePlan();
  if (made.cost === null || made.decisions === null || made.spec === null)
    throw new TypeError("the example is feasible");
  return { ...made, cost: made.cost, decisions: made.decisions, spec: made.spec };
}

const infeasible = async (): Promise<Plan> => ({
  ...(await plan()),
  status: "infeasible",
  spec: null,
  cost: null,
  decisions: null,
});

describe("evaluators", () => {
  it("have an id each, and every score is good with the example's plan", async () => {
    expect(new Set(evaluators.map(({ id }) => id)).size).toBe(evaluators.length);
    const made = await plan();
    const low = evaluators
      .filter(({ kind }) => kind === "score")
      .map((evaluator) => [evaluator.id, judged(evaluator, made).score])
      .filter(([, score]) => score !== null && score !== 1);
    // SOC 2 of the cache is unverified: an unknown is no pass.
    expect(low.map(([id]) => id)).toEqual(["compliance"]);
  });
});

describe("schema", () => {
  it("passes an infeasible plan without a specification, and not with one", async () => {
    expect(judged(schema, await infeasible()).score).toBe(1);
    expect(judged(schema, { ...(await plan()), status: "infeasible" })).toMatchObject({ score: 0 });
  });

  it("sees a key too many, a wrong order and a form that is not ours", async () => {
    const made = await plan();
    const { hosting, ...others } = made.spec;
    const withSpec = (spec: unknown) => judged(schema, { ...answerOfPlan(made), spec });
    expect(withSpec({ ...made.spec, extra: 1 }).comment).toContain("Unrecognized key");
    expect(withSpec({ ...others, hosting }).comment).toContain("keys are database");
    expect(withSpec({ ...made.spec, estimatedMonthlyCost: "$310 per month" }).comment).toContain(
      "estimatedMonthlyCost",
    );
    expect(judged(schema, { ...answerOfPlan(made), json: { ...made, provenance: null } }).comment).toContain(
      "provenance",
    );
    expect(withSpec(null)).toMatchObject({ score: 0, comment: "no specification" });
  });
});

describe("error-rules and budget", () => {
  const failing = (ruleId: string): Plan["findings"][number] => ({
    ruleId,
    result: "fail",
    severity: "error",
    sections: ["cicd"],
    path: "cicd.stages",
    message: "nothing is tested",
    reference: "",
    resolvedInRound: null,
  });

  it("fails with an open error, and leaves out what a repair resolved and the budget", async () => {
    const made = await plan();
    const withFinding = (finding: Plan["findings"][number]) => judged(errorRules, { ...made, findings: [finding] });
    expect(withFinding(failing("test-stage"))).toEqual({ score: 0, comment: "test-stage: nothing is tested" });
    expect(withFinding({ ...failing("test-stage"), resolvedInRound: 1 }).score).toBe(1);
    expect(withFinding({ ...failing("test-stage"), severity: "warning" }).score).toBe(1);
    expect(withFinding(failing("budget-exceeded")).score).toBe(1);
  });

  it("holds the budget where there is one; unknown is not kept", async () => {
    const made = await plan();
    const withResult = (result: "pass" | "fail" | "unknown") =>
      judged(budget, { ...made, checks: [{ ruleId: "budget-exceeded", result }] }).score;
    expect(["pass" as const, "fail" as const, "unknown" as const].map(withResult)).toEqual([1, 0, 0]);
    const { budgetConstraints: _none, ...brief } = made.brief;
    expect(judged(budget, { ...made, brief }).score).toBeNull();
  });
});

describe("residency", () => {
  it("counts what stands outside, and what the rules do not pass", async () => {
    const made = await plan();
    const brief = { ...made.brief, dataResidency: "eu" as const };
    expect(judged(residency, { ...made, brief }).score).toBe(1);
    const [use] = made.decisions.database.details.uses;
    if (use !== undefined) use.area = "us";
    const moved = judged(residency, { ...made, brief });
    expect(moved.score).toBeLessThan(1);
    expect(moved.comment).toBe("aws-rds-postgres is in us, not eu");
    const checks = [{ ruleId: "data-residency-database", result: "unknown" as const }];
    expect(judged(residency, { ...(await plan()), brief, checks }).comment).toBe("data-residency-database: unknown");
    expect(judged(residency, { ...made, brief: { ...brief, dataResidency: null } }).score).toBeNull();
  });
});

describe("compliance", () => {
  it("is the share of the requested regimes' rules that pass, unknown named, attestations left out", async () => {
    const made = await plan();
    const checks = [
      { ruleId: "gdpr-encryption", result: "pass" as const },
      { ruleId: "gdpr-restore", result: "unknown" as const },
      { ruleId: "gdpr-resilience", result: "fail" as const },
      { ruleId: "gdpr-erasure", result: "not-applicable" as const },
      { ruleId: "gdpr-processing-records", result: "unknown" as const },
      { ruleId: "hipaa-data-backup", result: "fail" as const },
    ];
    expect(judged(compliance, { ...made, checks })).toEqual({
      score: 0.333333,
      comment: "gdpr-restore: unknown; gdpr-resilience: fail",
    });
    expect(judged(compliance, { ...made, brief: { ...made.brief, complianceRequirements: [] } }).score).toBeNull();
  });
});

describe("cost-range", () => {
  const reason = "as such bills are";

  it("holds the total against the range, ends included", async () => {
    const made = await plan();
    const usd = Number(made.cost.monthly.expected);
    const within = (atLeast: number, atMost: number) =>
      judged(costRange, made, evalRow({ monthlyUsd: { atLeast, atMost, reason } })).score;
    expect([within(usd, usd), within(usd + 1, usd + 2), within(0, usd - 1)]).toEqual([1, 0, 0]);
    expect(judged(costRange, made).score).toBeNull();
    expect(
      judged(costRange, await infeasible(), evalRow({ monthlyUsd: { atLeast: 1, atMost: 2, reason } })).score,
    ).toBe(0);
  });
});

describe("arithmetic", () => {
  it.each<[string, (cost: Cost) => void]>([
    ["is stated, ", (cost) => Object.assign(cost.lineItems[1] ?? {}, { monthlyUsd: "1000" })],
    ["hosting low", (cost) => Object.assign(cost.bySection.hosting, { low: "0.01" })],
    ["total expected", (cost) => Object.assign(cost.monthly, { expected: "1" })],
    ["do not rise", (cost) => Object.assign(cost.monthly, { low: cost.monthly.high, high: cost.monthly.low })],
    ["no price, yet an amount", (cost) => Object.assign(cost.lineItems[0] ?? {}, { priceNotFound: true })],
  ])("sees a bill that does not add up: %s", async (says, spoil) => {
    const made = await plan();
    spoil(made.cost);
    expect(judged(arithmetic, made)).toEqual({ score: 0, comment: expect.stringContaining(says) });
  });

  it("adds up what an answer without a bill states", async () => {
    const made = await plan();
    const stated = (monthlyUsd: string | null) =>
      judged(arithmetic, {
        ...answerOfPlan(made),
        plan: null,
        monthlyUsd,
        sectionUsd: { hosting: "10", database: "20", caching: "0", cicd: "5", monitoring: "5", security: "0" },
      });
    expect(stated("40.00").score).toBe(1);
    expect(stated("60.00").comment).toBe("sections add up to 40, the total says 60.00");
    expect(stated(null).score).toBe(0);
  });
});

describe("coherence", () => {
  it("is the share of the rules of coherence that pass", async () => {
    const made = await plan();
    const checks = made.checks.map((check) =>
      check.ruleId === "waf-fronts-host" ? { ...check, result: "fail" as const } : check,
    );
    const verdict = judged(coherence, { ...made, checks });
    expect(verdict.comment).toBe("waf-fronts-host: fail");
    expect(verdict.score).toBeLessThan(1);
  });

  it("sees a specification that does not say what was decided", async () => {
    const made = await plan();
    made.spec.database.replicas = 4;
    expect(judged(coherence, made).comment).toBe("plan-consistent: fail");
  });
});

describe("grounding", () => {
  it.each([
    ["costs $999,999.99 less", "$999,999.99"],
    ["serves 123457 requests", "123457"],
    ["is better than Splunk Observability Cloud", "Splunk Observability Cloud stands nowhere else"],
  ])("sees what nothing bears out: it %s", async (words, says) => {
    const made = await plan();
    made.decisions.database.rationale += ` It ${words}.`;
    const verdict = judged(grounding, made);
    expect(verdict.comment).toContain(says);
    expect(verdict.score).toBeCloseTo(5 / 6, 5);
  });

  it("lets a rationale say again what stands in the plan", async () => {
    const made = await plan();
    made.decisions.database.rationale = `The plan costs $${made.cost.monthly.expected}.`;
    expect(judged(grounding, made).score).toBe(1);
  });
});

describe("measures", () => {
  it("tell amounts, and nothing where a target does not know", async () => {
    const made = await plan();
    const effort = { repairRounds: null, tokens: 1200, modelUsd: "0.5", latencyMs: 12.6 };
    const answer = { ...answerOfPlan(made), effort, monthlyUsd: "12.5" };
    expect(Object.fromEntries(measures.map((measure) => [measure.id, judged(measure, answer).score]))).toEqual({
      "plan-usd": 12.5,
      "repair-rounds": null,
      tokens: 1200,
      "model-usd": 0.5,
      latency: 13,
    });
  });
});
