import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("SOC2")],
  fail: [
    withDetails(good("SOC2"), "cicd", { infrastructureAsCode: false }),
    withDetails(good("SOC2"), "monitoring", { auditLog: false }),
  ],
  unknown: [
    withDetails(good("SOC2"), "cicd", { infrastructureAsCode: null }),
    withDetails(good("SOC2"), "monitoring", { auditLog: null }),
    withoutDetails(good("SOC2")),
  ],
  notApplicable: [good()],
};
