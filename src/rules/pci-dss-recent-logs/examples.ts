import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("PCI-DSS")],
  fail: [withDetails(good("PCI-DSS"), "monitoring", { hotLogRetentionDays: 15 })],
  unknown: [withDetails(good("PCI-DSS"), "monitoring", { hotLogRetentionDays: null }), withoutDetails(good("PCI-DSS"))],
  notApplicable: [good()],
};
