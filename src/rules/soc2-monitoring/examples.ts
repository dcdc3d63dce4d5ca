import { good, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("SOC2")],
  fail: [
    withSpec(good("SOC2"), "monitoring", { alerts: [] }),
    withSpec(good("SOC2"), "monitoring", { apm: "none" }),
    withSpec(good("SOC2"), "monitoring", { logging: "none" }),
  ],
  notApplicable: [good()],
};
