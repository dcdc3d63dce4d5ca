import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("HIPAA")],
  fail: [withDetails(good("HIPAA"), "monitoring", { logRetentionDays: 365 })],
  unknown: [withDetails(good("HIPAA"), "monitoring", { logRetentionDays: null }), withoutDetails(good("HIPAA"))],
  notApplicable: [good()],
};
