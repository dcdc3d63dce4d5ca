import { good, withDetails, withoutDetails, withoutWorkload, withSizes, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const fixed = withSpec(good(), "hosting", { autoscaling: false });
const varied = withSizes(fixed, { meanRequestsPerSecond: 10, peakRequestsPerSecond: 80 });

export const examples: RuleExamples = {
  pass: [
    withSizes(fixed, { meanRequestsPerSecond: 10, peakRequestsPerSecond: 30 }),
    withDetails(varied, "hosting", { maximumInstances: 2 }),
  ],
  fail: [varied],
  unknown: [withoutDetails(varied), withoutWorkload(fixed)],
  notApplicable: [good(), withSpec(fixed, "hosting", { compute: "static" })],
};
