import type { Plan } from "../../src/spec/plan.ts";
import { sectionIds } from "../../src/spec/words.ts";
import type { Answer } from "./answer.ts";
import { notApplicable, scoring, shareWithout } from "./evaluator.ts";

const rulePrefix = "data-residency-";
/** Asks a person to confirm something, so that it is never a pass. */
const attestation = "data-residency-support-data";

/**
 * What must stay in an area does: the area of every product with a place of data, taken from the decisions, and the rules
 * of residency, which is all that an answer without decisions has.
 */
export const residency = scoring("residency", "data stays where the brief keeps it", ({ answer }) => {
  const wanted = answer.brief.dataResidency;
  if (wanted === null) return notApplicable("the brief keeps data nowhere");
  if (answer.spec === null) return notApplicable("infeasible");
  const rules = residencyRules(answer);
  const places = answer.plan === null ? [] : placesOf(answer.plan);
  const outside = places
    .filter(({ area }) => area !== wanted)
    .map(({ serviceId, area }) => `${serviceId} is in ${area ?? "an unknown place"}, not ${wanted}`);
  const broken = rules.filter(({ result }) => result !== "pass").map(({ ruleId, result }) => `${ruleId}: ${result}`);
  return shareWithout([...outside, ...broken], places.length + rules.length);
});

function residencyRules({ checks, findings }: Answer) {
  const warnings = new Set(findings.filter(({ severity }) => severity !== "error").map(({ ruleId }) => ruleId));
  return checks.filter(
    ({ ruleId, result }) =>
      ruleId.startsWith(rulePrefix) &&
      ruleId !== attestation &&
      result !== "not-applicable" &&
      // What is only warned of (copies at the edge) is a matter of judgement.
      (result === "pass" || !warnings.has(ruleId)),
  );
}

/** Products that keep data in one place; edge networks and tools without a region are left to the rules. */
function placesOf({ decisions }: Plan) {
  if (decisions === null) return [];
  return sectionIds
    .flatMap((section) => decisions[section].details.uses)
    .filter(({ area, region }) => area !== "global" && region !== null);
}
