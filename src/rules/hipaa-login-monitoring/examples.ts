import { good, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("HIPAA")],
  fail: [withSpec(good("HIPAA"), "monitoring", { alerts: ["error rate"] })],
  notApplicable: [good()],
};
