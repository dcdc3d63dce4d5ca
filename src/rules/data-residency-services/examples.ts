import { good, resident, withoutDetails, withResidency } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [resident(good())],
  fail: [withResidency(resident(good()), "aws-fargate", "no")],
  unknown: [withResidency(resident(good()), "aws-fargate", "unknown"), withoutDetails(resident(good()))],
  notApplicable: [good()],
};
