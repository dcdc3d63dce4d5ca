import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("ISO27001")],
  fail: [withDetails(good("ISO27001"), "cicd", { infrastructureAsCode: false })],
  unknown: [withDetails(good("ISO27001"), "cicd", { infrastructureAsCode: null }), withoutDetails(good("ISO27001"))],
  notApplicable: [good()],
};
