import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("HIPAA")],
  fail: [
    withDetails(good("HIPAA"), "monitoring", { auditLog: false }),
    withSpec(good("HIPAA"), "monitoring", { logging: "none" }),
  ],
  unknown: [withDetails(good("HIPAA"), "monitoring", { auditLog: null }), withoutDetails(good("HIPAA"))],
  notApplicable: [good()],
};
