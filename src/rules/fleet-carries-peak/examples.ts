import { good, withDetails, withoutDetails, withoutWorkload, withSizes, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const busy = withSizes(good(), { appVcpu: 6.5 });

export const examples: RuleExamples = {
  pass: [good(), withDetails(busy, "hosting", { maximumInstances: null })],
  fail: [busy],
  unknown: [
    withDetails(busy, "hosting", { maximumInstances: null, autoscaling: false }),
    withDetails(good(), "hosting", { vcpuPerInstance: null }),
    withoutWorkload(good()),
    withoutDetails(good()),
  ],
  notApplicable: [withSpec(busy, "hosting", { compute: "serverless" })],
};
