import { good, withDetails, withoutDatabase, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("ISO27001")],
  fail: [withDetails(good("ISO27001"), "database", { backups: { enabled: false } })],
  unknown: [
    withDetails(good("ISO27001"), "database", { backups: { enabled: null } }),
    withoutDetails(good("ISO27001")),
  ],
  notApplicable: [good(), withoutDatabase(good("ISO27001"))],
};
