import { good, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [],
  fail: [],
  unknown: [good("PCI-DSS")],
  notApplicable: [good(), withSpec(good("PCI-DSS"), "caching", { service: "none" })],
};
