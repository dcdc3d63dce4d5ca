import { good, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [],
  fail: [],
  unknown: [good("GDPR"), withoutDetails(good("GDPR"))],
  notApplicable: [good()],
};
