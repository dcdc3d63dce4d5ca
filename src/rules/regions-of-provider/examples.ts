import { good, inRegion, onNetwork, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good(), withSpec(good(), "hosting", { regions: ["global", "us-east-1 (N. Virginia)"] })],
  fail: [onNetwork(inRegion(good(), "europe-west3", "github-actions"), "github-actions", "gcp")],
  unknown: [withSpec(good(), "hosting", { regions: ["moon-1"] }), withoutDetails(good())],
};
