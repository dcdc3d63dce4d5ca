import { good, resident, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [],
  fail: [],
  unknown: [resident(good()), withoutDetails(resident(good()))],
  notApplicable: [good()],
};
