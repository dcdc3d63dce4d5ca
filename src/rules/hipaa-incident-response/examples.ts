import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("HIPAA")],
  fail: [
    withSpec(good("HIPAA"), "monitoring", { alerts: [] }),
    withDetails(good("HIPAA"), "monitoring", { onCallChannel: "none" }),
  ],
  unknown: [withDetails(good("HIPAA"), "monitoring", { onCallChannel: null }), withoutDetails(good("HIPAA"))],
  notApplicable: [good()],
};
