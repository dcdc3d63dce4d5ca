import { good, withBrief, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good(), withDetails(good(), "hosting", { minimumInstances: 0 })],
  fail: [withDetails(good(), "hosting", { minimumInstances: 1 })],
  unknown: [withoutDetails(good())],
  notApplicable: [
    withBrief(good(), { availabilityTarget: 99.5 }),
    withSpec(good(), "hosting", { compute: "serverless" }),
  ],
};
