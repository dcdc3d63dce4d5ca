import { good, withDetails, withoutDetails, withoutUsers } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("HIPAA")],
  fail: [withDetails(good("HIPAA"), "security", { mfa: false })],
  unknown: [withDetails(good("HIPAA"), "security", { mfa: null }), withoutDetails(good("HIPAA"))],
  notApplicable: [good(), withoutUsers(good("HIPAA"))],
};
