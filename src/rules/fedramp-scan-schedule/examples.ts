import { good } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [],
  fail: [],
  unknown: [good("FedRAMP")],
  notApplicable: [good()],
};
