import { good, onNetwork, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const apart = onNetwork(good(), "aws-elasticache-valkey", "gcp");

export const examples: RuleExamples = {
  pass: [good(), withDetails(apart, "caching", { privateNetwork: false })],
  fail: [apart],
  unknown: [withDetails(apart, "caching", { privateNetwork: null }), withoutDetails(good())],
  notApplicable: [withSpec(good(), "caching", { service: "edge" })],
};
