import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("HIPAA")],
  fail: [
    withDetails(good("HIPAA"), "hosting", { tlsInTransit: false }),
    withDetails(good("HIPAA"), "database", { tlsInTransit: false }),
    withDetails(good("HIPAA"), "caching", { tlsInTransit: false }),
  ],
  unknown: [
    withDetails(good("HIPAA"), "database", { tlsInTransit: null }),
    withDetails(good("HIPAA"), "caching", { tlsInTransit: null }),
    withoutDetails(good("HIPAA")),
  ],
  notApplicable: [good()],
};
