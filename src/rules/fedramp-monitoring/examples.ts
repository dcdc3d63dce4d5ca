import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("FedRAMP")],
  fail: [
    withDetails(good("FedRAMP"), "monitoring", { securityAlerts: false }),
    withDetails(good("FedRAMP"), "monitoring", { onCallChannel: "none" }),
    withSpec(good("FedRAMP"), "monitoring", { alerts: [] }),
  ],
  unknown: [
    withDetails(good("FedRAMP"), "monitoring", { securityAlerts: null }),
    withDetails(good("FedRAMP"), "monitoring", { onCallChannel: null }),
    withoutDetails(good("FedRAMP")),
  ],
  notApplicable: [good()],
};
