import { describe, expect, it } from "vitest";
import { evalRow, examplePlan, judged } from "../../test/eval-fixture.ts";
import { answerOfPlan } from "./answer.ts";
import { expectations } from "./expectations.ts";
import { operators } from "./operators.ts";
import type { Expectation } from "./row.ts";

const reason = "the reason why";

async function verdictOf(check: Omit<Expectation, "id" | "reason">) {
  return judged(expectations, await examplePlan(), evalRow({ checks: [{ id: "asked", reason, ...check }] }));
}

describe("expectations", () => {
  it.each<Omit<Expectation, "id" | "reason">>([
    { path: "spec.database.service", oneOf: ["mysql", "RDS"] },
    { path: "spec.database.service", noneOf: ["dynamodb"] },
    { path: "spec.security.waf", equals: true },
    { path: "spec.cicd.stages", includesAll: ["test", "build"] },
    { path: "spec.database.tier", includesAny: ["postgresql"] },
    { path: "spec.hosting.regions.*", matches: "^eu-" },
    { path: "spec.hosting.regions.0", equals: "eu-central-1" },
    { path: "spec.database.tier", excludes: ["mysql"] },
    { path: "cost.monthly.expected", atLeast: 10 },
    { path: "workload.databaseGb.value", atMost: 1000 },
    { path: "decisions.*.decidedBy", equals: "planner" },
    { path: "brief.dataResidency", isNull: true },
  ])("are met by $path %j", async (check) => {
    const isNull = check.isNull === true ? { ...(await examplePlan()) } : null;
    if (isNull !== null) isNull.brief.dataResidency = null;
    const verdict =
      isNull === null
        ? await verdictOf(check)
        : judged(expectations, isNull, evalRow({ checks: [{ id: "asked", reason, ...check }] }));
    expect(verdict).toEqual({ score: 1, comment: "" });
  });

  it.each<[Omit<Expectation, "id" | "reason">, string]>([
    [{ path: "spec.database.service", oneOf: ["mysql"] }, '"rds"'],
    [{ path: "spec.database.service", noneOf: ["RDS"] }, '"rds"'],
    [{ path: "spec.security.waf", equals: false }, "true"],
    [{ path: "spec.cicd.stages", includesAll: ["test", "nothing"] }, "["],
    [{ path: "spec.hosting.regions.*", matches: "^us-" }, '"eu-central-1"'],
    [{ path: "spec.database.tier", excludes: ["POSTGRESQL"] }, '"'],
    [{ path: "cost.monthly.expected", atMost: 10 }, '"'],
    [{ path: "spec.nowhere.at.all", noneOf: ["x"] }, "missing"],
    [{ path: "spec.database.service", atLeast: 1 }, '"rds"'],
    [{ path: "spec", isNull: true }, "{"],
  ])("are not met by %j, and the comment says what is there and why it matters", async (check, shown) => {
    const { score, comment } = await verdictOf(check);
    expect(score).toBe(0.5);
    expect(comment).toContain(`asked: ${check.path} is ${shown}`);
    expect(comment).toContain("(the reason why)");
  });

  it("count status, rules and kinds of work as well", async () => {
    const row = evalRow({
      status: ["infeasible"],
      mustPass: ["waf-public-app", "no-such-rule"],
      mustNotFail: ["test-stage"],
      traits: { includes: ["health-data"], excludes: ["business-saas"] },
    });
    expect(judged(expectations, await examplePlan(), row)).toEqual({
      score: Number((2 / 6).toFixed(6)),
      comment:
        "status is valid, not infeasible; no-such-rule: missing; trait health-data is not read; trait business-saas is read",
    });
  });

  it("are not asked of parts that a target does not have", async () => {
    const answer = { ...answerOfPlan(await examplePlan()), lacks: ["workload", "traits"] };
    const checks = [{ id: "asked", path: "workload.databaseGb.value", atLeast: 1e9, reason }];
    const row = evalRow({ checks, traits: { includes: ["health-data"], excludes: [] } });
    expect(judged(expectations, answer, row).score).toBe(1);
  });
});

describe("operators", () => {
  it("compare a text that is no number with no number", () => {
    expect([operators.get("atLeast")?.("many", 1), operators.get("atMost")?.("", 1)]).toEqual([false, false]);
  });
});
