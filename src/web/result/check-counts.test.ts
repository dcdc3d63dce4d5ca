import { describe, expect, it } from "vitest";
import { examplePlan } from "../../../test/example-plan.ts";
import { allRules } from "../../rules/rules.ts";
import { checkCounts } from "./check-counts.ts";

const hipaa = allRules.filter(({ regime }) => regime === "HIPAA").map(({ id }) => id);

describe("checkCounts", () => {
  it("counts the rules of each requested regime that apply, then the general ones", async () => {
    const plan = await examplePlan("us-telehealth.json");
    const [first = "", second = "", third = "", fourth = ""] = hipaa;
    const general = allRules.find(({ regime }) => regime === null)?.id ?? "";
    const checks = [
      { ruleId: first, result: "pass" },
      { ruleId: second, result: "fail" },
      { ruleId: third, result: "unknown" },
      { ruleId: fourth, result: "not-applicable" },
      { ruleId: general, result: "pass" },
    ] as const;
    expect(checkCounts({ ...plan, checks: [...checks] })).toEqual([
      { name: "HIPAA", passed: 1, failed: 1, unknown: 1, applied: 3 },
      { name: "general", passed: 1, failed: 0, unknown: 0, applied: 1 },
    ]);
  });

  it("loses no check of a plan", async () => {
    const plan = await examplePlan("us-telehealth.json");
    const counted = checkCounts(plan).reduce((total, { applied }) => total + applied, 0);
    const regimes: readonly (string | null)[] = [...plan.brief.complianceRequirements, null];
    const applied = plan.checks.filter(
      ({ ruleId, result }) =>
        result !== "not-applicable" && regimes.includes(allRules.find(({ id }) => id === ruleId)?.regime ?? null),
    );
    expect(counted).toBe(applied.length);
    expect(counted).toBeGreaterThan(40);
  });
});
