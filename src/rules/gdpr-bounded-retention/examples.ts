import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("GDPR")],
  fail: [withDetails(good("GDPR"), "caching", { ttlSeconds: null })],
  unknown: [withDetails(good("GDPR"), "monitoring", { logRetentionDays: null }), withoutDetails(good("GDPR"))],
  notApplicable: [good()],
};
