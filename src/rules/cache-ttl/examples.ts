import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good(), withoutDetails(withSpec(good(), "caching", { service: "none", ttl: "none" }))],
  fail: [
    withoutDetails(withSpec(good(), "caching", { service: "none", ttl: "5 minutes" })),
    withSpec(good(), "caching", { ttl: "none" }),
    withSpec(good(), "caching", { ttl: "Never" }),
    withDetails(good(), "caching", { ttlSeconds: null }),
  ],
  unknown: [withoutDetails(withSpec(good(), "caching", { ttl: "" }))],
};
