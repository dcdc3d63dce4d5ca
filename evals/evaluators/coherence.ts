import type { Catalog } from "../../src/catalog/catalog.ts";
import { checkSpec } from "../../src/check/check-spec.ts";
import { allRules } from "../../src/rules/rules.ts";
import type { Check, Plan } from "../../src/spec/plan.ts";
import { notApplicable, scoring, shareWithout } from "./evaluator.ts";

/** Rules about parts that must fit each other say so in their reference. */
const coherenceRules = new Set(
  allRules.filter(({ reference }) => reference.startsWith("coherence")).map(({ id }) => id),
);
const consistencyRule = "plan-consistent";

/** Share of the rules of coherence that pass; the strings of a plan of ours must also say what its decisions say. */
export const coherence = scoring("coherence", "sections and decisions fit each other", ({ answer, catalog }) => {
  if (answer.spec === null) return notApplicable("infeasible");
  const own = answer.checks.filter(({ ruleId }) => coherenceRules.has(ruleId));
  const relevant = [...own, ...renderedChecks(answer.plan, catalog)].filter(
    ({ result }) => result !== "not-applicable",
  );
  const open = relevant.filter(({ result }) => result !== "pass");
  return shareWithout(
    open.map(({ ruleId, result }) => `${ruleId}: ${result}`),
    relevant.length,
  );
});

/** The specification read back from its strings, against the decisions. */
function renderedChecks(plan: Plan | null, catalog: Catalog): Check[] {
  if (plan === null || plan.spec === null) return [];
  const { checks } = checkSpec({ spec: plan.spec, plan, brief: plan.brief, catalog });
  return checks.filter(({ ruleId }) => ruleId === consistencyRule);
}
