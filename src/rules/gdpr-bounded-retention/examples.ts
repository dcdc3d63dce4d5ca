import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("GDPR")],
  fail: [withSpec(good("GDPR"), "caching", { ttl: "none" })],
  unknown: [
    withDetails(good("GDPR"), "monitoring", { logRetentionDays: null }),
    withDetails(good("GDPR"), "caching", { ttlSeconds: null }),
    withoutDetails(good("GDPR")),
  ],
  notApplicable: [good()],
};
