import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("HIPAA")],
  fail: [
    withDetails(good("HIPAA"), "monitoring", { securityAlerts: false }),
    withDetails(good("HIPAA"), "monitoring", { hotLogRetentionDays: 0 }),
    withSpec(good("HIPAA"), "monitoring", { logging: "none" }),
  ],
  unknown: [
    withDetails(good("HIPAA"), "monitoring", { securityAlerts: null }),
    withDetails(good("HIPAA"), "monitoring", { hotLogRetentionDays: null }),
    withoutDetails(good("HIPAA")),
  ],
  notApplicable: [good()],
};
