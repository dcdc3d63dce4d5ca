import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const machines = withSpec(good(), "hosting", { compute: "vms" });

export const examples: RuleExamples = {
  pass: [machines, withDetails(machines, "hosting", { maximumInstances: null })],
  fail: [withDetails(machines, "hosting", { minimumInstances: 1, maximumInstances: 1 })],
  unknown: [withoutDetails(machines)],
  notApplicable: [good(), withSpec(machines, "cicd", { deploymentStrategy: "blue-green" })],
};
