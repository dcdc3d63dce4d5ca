import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("PCI-DSS")],
  fail: [withDetails(good("PCI-DSS"), "security", { intrusionDetection: false })],
  unknown: [withDetails(good("PCI-DSS"), "security", { intrusionDetection: null }), withoutDetails(good("PCI-DSS"))],
  notApplicable: [good()],
};
