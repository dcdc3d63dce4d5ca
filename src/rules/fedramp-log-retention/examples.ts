import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("FedRAMP")],
  fail: [
    withDetails(good("FedRAMP"), "monitoring", { logRetentionDays: 365 }),
    withDetails(good("FedRAMP"), "monitoring", { hotLogRetentionDays: 30 }),
  ],
  unknown: [
    withDetails(good("FedRAMP"), "monitoring", { logRetentionDays: null }),
    withDetails(good("FedRAMP"), "monitoring", { hotLogRetentionDays: null }),
    withoutDetails(good("FedRAMP")),
  ],
  notApplicable: [good()],
};
