import { good, withDetails, withoutDetails, withoutUsers, withoutWorkload, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("ISO27001")],
  fail: [
    withDetails(good("ISO27001"), "security", { mfa: false }),
    withSpec(good("ISO27001"), "security", { authentication: "none" }),
  ],
  unknown: [
    withDetails(good("ISO27001"), "security", { mfa: null }),
    withoutDetails(good("ISO27001")),
    withoutWorkload(withSpec(good("ISO27001"), "security", { authentication: "none" })),
  ],
  notApplicable: [good(), withoutUsers(good("ISO27001"))],
};
