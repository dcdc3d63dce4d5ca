import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("ISO27001")],
  fail: [withSpec(good("ISO27001"), "monitoring", { alerts: ["error rate"] })],
  unknown: [withDetails(good("ISO27001"), "hosting", { maximumInstances: null }), withoutDetails(good("ISO27001"))],
  notApplicable: [good()],
};
