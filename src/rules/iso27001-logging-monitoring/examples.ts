import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("ISO27001")],
  fail: [
    withDetails(good("ISO27001"), "monitoring", { auditLog: false }),
    withSpec(good("ISO27001"), "monitoring", { alerts: [] }),
    withSpec(good("ISO27001"), "monitoring", { logging: "none" }),
  ],
  unknown: [withDetails(good("ISO27001"), "monitoring", { auditLog: null }), withoutDetails(good("ISO27001"))],
  notApplicable: [good()],
};
