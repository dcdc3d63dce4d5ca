import { good, withDetails, withoutDatabase, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good()],
  fail: [
    withDetails(good(), "monitoring", { tracing: false }),
    withoutDetails(withSpec(good(), "monitoring", { apm: "none" })),
  ],
  unknown: [withDetails(good(), "monitoring", { tracing: null }), withoutDetails(good())],
  notApplicable: [withoutDatabase(good()), withSpec(good(), "caching", { service: "edge" })],
};
