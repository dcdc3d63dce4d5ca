import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("PCI-DSS")],
  fail: [withDetails(good("PCI-DSS"), "security", { wafManagedRules: false })],
  unknown: [withDetails(good("PCI-DSS"), "security", { wafManagedRules: null }), withoutDetails(good("PCI-DSS"))],
  notApplicable: [good()],
};
