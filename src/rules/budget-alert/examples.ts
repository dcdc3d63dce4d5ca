import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good()],
  fail: [withDetails(good(), "monitoring", { budgetAlert: false })],
  unknown: [withDetails(good(), "monitoring", { budgetAlert: null }), withoutDetails(good())],
};
