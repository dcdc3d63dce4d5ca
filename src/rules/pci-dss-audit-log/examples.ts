import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("PCI-DSS")],
  fail: [
    withDetails(good("PCI-DSS"), "monitoring", { auditLog: false }),
    withSpec(good("PCI-DSS"), "monitoring", { logging: "none" }),
  ],
  unknown: [withDetails(good("PCI-DSS"), "monitoring", { auditLog: null }), withoutDetails(good("PCI-DSS"))],
  notApplicable: [good()],
};
