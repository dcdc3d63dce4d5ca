import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good()],
  fail: [withDetails(good(), "hosting", { maximumInstances: null })],
  unknown: [withoutDetails(good())],
  notApplicable: [withSpec(good(), "hosting", { autoscaling: false })],
};
