import { good, withBudget, withoutCost } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [withBudget(good(), "1000")],
  fail: [withBudget(good(), "10"), withoutCost(withBudget(good(), "499"))],
  unknown: [withoutCost(withBudget(good(), "1000"))],
  notApplicable: [good()],
};
