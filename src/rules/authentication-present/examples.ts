import { good, withoutUsers, withoutWorkload, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good()],
  fail: [withSpec(good(), "security", { authentication: "none" })],
  unknown: [withoutWorkload(withSpec(good(), "security", { authentication: "none" }))],
  notApplicable: [withoutUsers(good())],
};
