import { good, onNetwork, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good(), withDetails(good(), "hosting", { maximumInstances: null })],
  fail: [
    withDetails(good(), "hosting", { autoscaling: false }),
    withDetails(good(), "hosting", { minimumInstances: 3, maximumInstances: 3 }),
    withSpec(onNetwork(good(), "aws-fargate", "hetzner"), "hosting", { compute: "vms" }),
  ],
  unknown: [withoutDetails(good())],
  notApplicable: [withSpec(good(), "hosting", { autoscaling: false })],
};
