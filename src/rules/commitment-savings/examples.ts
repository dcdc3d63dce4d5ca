import { good, withoutCost, withSaving } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good(), withSaving(good(), "24.9")],
  fail: [withSaving(good(), "60")],
  unknown: [withoutCost(good())],
};
