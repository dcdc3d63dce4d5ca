import { good, withDetails, withoutFact, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const unread = withoutFact(good(), "cicd", "deploymentStrategy");

export const examples: RuleExamples = {
  pass: [
    good(),
    withSpec(good(), "cicd", { deploymentStrategy: "rolling, manual approval" }),
    withSpec(unread, "cicd", { deploymentStrategy: "Blue-green" }),
  ],
  fail: [
    withDetails(good(), "cicd", { deploymentStrategy: "recreate" }),
    withSpec(unread, "cicd", { deploymentStrategy: "manual" }),
  ],
  unknown: [withSpec(unread, "cicd", { deploymentStrategy: "canary or manual" })],
};
