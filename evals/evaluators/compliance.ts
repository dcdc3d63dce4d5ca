import { allRules } from "../../src/rules/rules.ts";
import { notApplicable, scoring, shareWithout } from "./evaluator.ts";

const byId = new Map(allRules.map((rule) => [rule.id, rule]));

/** Share of the requested regimes' rules that pass. Unknown is no pass and is named; what only a person can confirm is left out. */
export const compliance = scoring("compliance", "rules of the requested regimes pass", ({ answer }) => {
  const asked = answer.brief.complianceRequirements;
  if (asked.length === 0) return notApplicable("no regime is asked for");
  if (answer.spec === null) return notApplicable("infeasible");
  const relevant = answer.checks.filter(({ ruleId, result }) => {
    const rule = byId.get(ruleId);
    if (rule === undefined || rule.regime === null || rule.isAttestation === true) return false;
    return asked.includes(rule.regime) && result !== "not-applicable";
  });
  const open = relevant.filter(({ result }) => result !== "pass");
  return shareWithout(
    open.map(({ ruleId, result }) => `${ruleId}: ${result}`),
    relevant.length,
  );
});
