import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good()],
  fail: [withSpec(good(), "monitoring", { alerts: [] }), withDetails(good(), "monitoring", { uptimeCheck: false })],
  unknown: [withDetails(good(), "monitoring", { uptimeCheck: null }), withoutDetails(good())],
};
