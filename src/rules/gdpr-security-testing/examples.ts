import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("GDPR")],
  fail: [
    withDetails(good("GDPR"), "cicd", { securityScan: false }),
    withSpec(good("GDPR"), "cicd", { stages: ["build", "deploy"] }),
  ],
  unknown: [withDetails(good("GDPR"), "cicd", { securityScan: null }), withoutDetails(good("GDPR"))],
  notApplicable: [good()],
};
