import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("PCI-DSS")],
  fail: [
    withDetails(good("PCI-DSS"), "monitoring", { securityAlerts: false }),
    withSpec(good("PCI-DSS"), "monitoring", { alerts: [] }),
  ],
  unknown: [withDetails(good("PCI-DSS"), "monitoring", { securityAlerts: null }), withoutDetails(good("PCI-DSS"))],
  notApplicable: [good()],
};
