import { good, withDetails, withoutDatabase, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [
    good("ISO27001"),
    withSpec(good("ISO27001"), "caching", { service: "none", ttl: "none" }),
    withoutDatabase(withDetails(good("ISO27001"), "database", { backups: { retentionDays: null } })),
  ],
  fail: [withSpec(good("ISO27001"), "caching", { ttl: "none" })],
  unknown: [
    withDetails(good("ISO27001"), "monitoring", { logRetentionDays: null }),
    withDetails(good("ISO27001"), "database", { backups: { retentionDays: null } }),
    withoutDetails(good("ISO27001")),
  ],
  notApplicable: [good()],
};
