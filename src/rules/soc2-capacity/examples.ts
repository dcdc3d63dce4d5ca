import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const fixed = withSpec(good("SOC2"), "hosting", { autoscaling: false });

export const examples: RuleExamples = {
  pass: [good("SOC2"), fixed],
  fail: [withDetails(fixed, "hosting", { minimumInstances: 1 })],
  unknown: [withoutDetails(fixed)],
  notApplicable: [good()],
};
