import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("SOC2")],
  fail: [
    withSpec(good("SOC2"), "monitoring", { alerts: [] }),
    withDetails(good("SOC2"), "monitoring", { onCallChannel: "none" }),
  ],
  unknown: [withDetails(good("SOC2"), "monitoring", { onCallChannel: null }), withoutDetails(good("SOC2"))],
  notApplicable: [good()],
};
