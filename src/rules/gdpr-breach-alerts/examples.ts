import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("GDPR")],
  fail: [
    withDetails(good("GDPR"), "monitoring", { securityAlerts: false }),
    withDetails(good("GDPR"), "monitoring", { onCallChannel: "none" }),
    withSpec(good("GDPR"), "monitoring", { alerts: [] }),
  ],
  unknown: [
    withDetails(good("GDPR"), "monitoring", { securityAlerts: null }),
    withDetails(good("GDPR"), "monitoring", { onCallChannel: null }),
    withoutDetails(good("GDPR")),
  ],
  notApplicable: [good()],
};
