import { good, onNetwork, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good(), onNetwork(good(), "aws-secrets-manager", "saas")],
  fail: [onNetwork(good(), "aws-fargate", "gcp"), onNetwork(good(), "aws-secrets-manager", "vercel")],
  unknown: [withoutDetails(good())],
};
