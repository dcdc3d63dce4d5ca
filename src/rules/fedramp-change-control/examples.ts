import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("FedRAMP")],
  fail: [
    withDetails(good("FedRAMP"), "cicd", { approvalStage: false }),
    withSpec(good("FedRAMP"), "cicd", { platform: "none" }),
  ],
  unknown: [withDetails(good("FedRAMP"), "cicd", { approvalStage: null }), withoutDetails(good("FedRAMP"))],
  notApplicable: [good()],
};
