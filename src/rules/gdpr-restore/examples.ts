import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("GDPR")],
  fail: [withDetails(good("GDPR"), "database", { backups: { enabled: false } })],
  unknown: [withDetails(good("GDPR"), "database", { backups: { enabled: null } }), withoutDetails(good("GDPR"))],
  notApplicable: [good()],
};
