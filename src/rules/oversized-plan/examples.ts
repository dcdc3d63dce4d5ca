import { good, withDetails, withoutDetails, withoutWorkload, withSizes } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const quiet = withSizes(good(), { appVcpu: 0.2, databaseGb: 2 });

export const examples: RuleExamples = {
  pass: [good(), quiet, withDetails(quiet, "hosting", { minimumInstances: 0, vcpuPerInstance: 8 })],
  fail: [
    withDetails(quiet, "hosting", { minimumInstances: 4, vcpuPerInstance: 2 }),
    withDetails(quiet, "database", { storageGb: 500 }),
  ],
  unknown: [withoutWorkload(good()), withoutDetails(good())],
};
