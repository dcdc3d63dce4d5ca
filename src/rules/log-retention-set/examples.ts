import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good()],
  fail: [withDetails(good(), "monitoring", { logRetentionDays: 0 })],
  unknown: [withDetails(good(), "monitoring", { logRetentionDays: null }), withoutDetails(good())],
};
