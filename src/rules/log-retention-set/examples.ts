import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good()],
  fail: [
    withDetails(good(), "monitoring", { logRetentionDays: 0 }),
    withoutDetails(withSpec(good(), "monitoring", { logging: "none" })),
  ],
  unknown: [withDetails(good(), "monitoring", { logRetentionDays: null }), withoutDetails(good())],
};
