import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("SOC2"), withSpec(good("SOC2"), "caching", { service: "none", ttl: "none" })],
  fail: [withSpec(good("SOC2"), "caching", { ttl: "none" })],
  unknown: [
    withDetails(good("SOC2"), "monitoring", { logRetentionDays: null }),
    withDetails(good("SOC2"), "database", { backups: { retentionDays: null } }),
    withoutDetails(good("SOC2")),
  ],
  notApplicable: [good()],
};
