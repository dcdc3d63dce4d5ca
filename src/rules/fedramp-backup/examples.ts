import { good, withDetails, withoutDatabase, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("FedRAMP"), withDetails(good("FedRAMP"), "database", { backups: { frequency: "daily" } })],
  fail: [
    withDetails(good("FedRAMP"), "database", { backups: { enabled: false } }),
    withDetails(good("FedRAMP"), "database", { backups: { frequency: "none" } }),
  ],
  unknown: [
    withDetails(good("FedRAMP"), "database", { backups: { enabled: null } }),
    withDetails(good("FedRAMP"), "database", { backups: { frequency: null } }),
    withoutDetails(good("FedRAMP")),
  ],
  notApplicable: [good(), withoutDatabase(good("FedRAMP"))],
};
