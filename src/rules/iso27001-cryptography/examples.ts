import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("ISO27001"), withDetails(good("ISO27001"), "security", { keyManagement: null })],
  fail: [
    withDetails(good("ISO27001"), "security", { keyManagement: false, secretsManager: false }),
    withDetails(good("ISO27001"), "database", { tlsInTransit: false }),
  ],
  unknown: [
    withDetails(good("ISO27001"), "security", { keyManagement: null, secretsManager: false }),
    withDetails(good("ISO27001"), "caching", { tlsInTransit: null }),
    withoutDetails(good("ISO27001")),
  ],
  notApplicable: [good(), withSpec(good("ISO27001"), "hosting", { compute: "static" })],
};
