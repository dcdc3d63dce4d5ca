import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("FedRAMP")],
  fail: [withDetails(good("FedRAMP"), "security", { mfa: false })],
  unknown: [withDetails(good("FedRAMP"), "security", { mfa: null }), withoutDetails(good("FedRAMP"))],
  notApplicable: [good()],
};
