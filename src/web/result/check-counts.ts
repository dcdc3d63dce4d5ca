import { allRules } from "../../rules/rules.ts";
import type { Plan } from "../../spec/plan.ts";

/** How many rules of a regime that apply to the plan pass. */
export interface CheckCount {
  name: string;
  passed: number;
  failed: number;
  unknown: number;
  applied: number;
}

const regimeOf = new Map(allRules.map(({ id, regime }) => [id, regime]));

/** "11 of 13 HIPAA checks pass": a count for each requested regime, then for the rules that hold for everybody. */
export function checkCounts({ brief, checks }: Plan): CheckCount[] {
  const regimes = [...brief.complianceRequirements, null];
  return regimes
    .map((regime) => {
      const applied = checks.filter(
        ({ ruleId, result }) => (regimeOf.get(ruleId) ?? null) === regime && result !== "not-applicable",
      );
      const count = (wanted: string): number => applied.filter(({ result }) => result === wanted).length;
      return {
        name: regime ?? "general",
        passed: count("pass"),
        failed: count("fail"),
        unknown: count("unknown"),
        applied: applied.length,
      };
    })
    .filter(({ applied }) => applied > 0);
}
