import { good, resident, withoutDetails, withUse } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [resident(good())],
  fail: [withUse(resident(good()), "database", { region: "eu-west-2", area: "uk" })],
  unknown: [withoutDetails(resident(good()))],
  notApplicable: [good()],
};
