import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("HIPAA")],
  fail: [withDetails(good("HIPAA"), "database", { encryptionAtRest: false })],
  unknown: [withDetails(good("HIPAA"), "database", { encryptionAtRest: null }), withoutDetails(good("HIPAA"))],
  notApplicable: [good()],
};
