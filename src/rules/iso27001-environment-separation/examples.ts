import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("ISO27001")],
  fail: [withDetails(good("ISO27001"), "hosting", { environments: ["production"] })],
  unknown: [withoutDetails(good("ISO27001"))],
  notApplicable: [good()],
};
