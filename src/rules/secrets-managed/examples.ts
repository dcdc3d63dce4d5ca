import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good()],
  fail: [withDetails(good(), "security", { secretsManager: false })],
  unknown: [withDetails(good(), "security", { secretsManager: null }), withoutDetails(good())],
};
