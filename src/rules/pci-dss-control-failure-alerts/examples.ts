import { good, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("PCI-DSS")],
  fail: [withSpec(good("PCI-DSS"), "monitoring", { alerts: ["error rate"] })],
  notApplicable: [good()],
};
