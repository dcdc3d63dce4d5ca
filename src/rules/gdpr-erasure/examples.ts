import { good, withDetails, withoutDatabase, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("GDPR")],
  fail: [withDetails(good("GDPR"), "database", { backups: { retentionDays: 3650 } })],
  unknown: [withDetails(good("GDPR"), "database", { backups: { retentionDays: null } }), withoutDetails(good("GDPR"))],
  notApplicable: [good(), withoutDatabase(good("GDPR"))],
};
