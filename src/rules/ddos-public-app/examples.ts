import { good, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good(), withoutDetails(good())],
  fail: [withSpec(good(), "security", { ddosProtection: false })],
};
