import { good, onNetwork, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good(), onNetwork(good(), "aws-cloudwatch", "saas")],
  fail: [onNetwork(good(), "aws-cloudwatch", "gcp"), onNetwork(good(), "aws-fargate", "azure")],
  unknown: [withDetails(good(), "monitoring", { uses: [] }), withoutDetails(good())],
};
