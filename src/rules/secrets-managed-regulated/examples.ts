import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("SOC2")],
  fail: [withDetails(good("SOC2"), "security", { secretsManager: false })],
  unknown: [withDetails(good("SOC2"), "security", { secretsManager: null }), withoutDetails(good("SOC2"))],

  notApplicable: [good()],
};
