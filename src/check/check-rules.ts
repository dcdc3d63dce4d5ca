import type { Rule } from "../rules/rule.ts";
import { allRules } from "../rules/rules.ts";

/** What a rule is, apart from how it judges. */
export type RuleText = Omit<Rule, "appliesTo" | "check">;

/** Not a rule of plans, whose names are ids: only a specification that somebody wrote can leave a name open. */
export const unresolvedName: RuleText = {
  id: "unresolved-name",
  severity: "warning",
  regime: null,
  sections: ["hosting", "database", "caching", "cicd", "monitoring", "security"],
  title: "Every product of the specification is one that the catalog knows",
  why: "Of a product that is not known, nothing can be judged: neither its contracts nor where it keeps data.",
  fix: "Write the product's name or its id, and where several share it, the engine or the provider.",
  reference: "infraspec check",
};

/** Not a rule of plans either: within one they are rendered from the same details. */
export const planConsistent: RuleText = {
  id: "plan-consistent",
  severity: "error",
  regime: null,
  sections: ["hosting", "database", "caching", "cicd", "monitoring", "security"],
  title: "The specification of a plan says what its decisions say",
  why: "A plan whose specification was changed by hand is judged by decisions that no longer hold.",
  fix: 'Check the "spec" alone, or plan again.',
  reference: "infraspec check",
};

/** Every rule that a finding can name, by id in alphabetical order. */
export const ruleTexts: readonly RuleText[] = [...allRules, planConsistent, unresolvedName].toSorted((first, second) =>
  first.id < second.id ? -1 : 1,
);
