import { good, withDetails, withoutDatabase, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("ISO27001"), withoutDatabase(good("ISO27001"))],
  fail: [
    withSpec(good("ISO27001"), "security", { waf: false }),
    withDetails(good("ISO27001"), "database", { privateNetwork: false }),
  ],
  unknown: [withDetails(good("ISO27001"), "database", { privateNetwork: null }), withoutDetails(good("ISO27001"))],
  notApplicable: [good()],
};
