import { good, withDetails, withoutDatabase, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("SOC2"), withoutDatabase(withDetails(good("SOC2"), "database", { privateNetwork: false }))],
  fail: [
    withSpec(good("SOC2"), "security", { waf: false }),
    withDetails(good("SOC2"), "database", { privateNetwork: false }),
  ],
  unknown: [withDetails(good("SOC2"), "database", { privateNetwork: null }), withoutDetails(good("SOC2"))],
  notApplicable: [good()],
};
