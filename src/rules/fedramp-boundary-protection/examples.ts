import { good, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("FedRAMP")],
  fail: [
    withSpec(good("FedRAMP"), "security", { waf: false }),
    withSpec(good("FedRAMP"), "security", { ddosProtection: false }),
  ],
  notApplicable: [good()],
};
