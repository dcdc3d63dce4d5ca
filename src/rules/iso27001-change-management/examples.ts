import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("ISO27001")],
  fail: [
    withDetails(good("ISO27001"), "cicd", { approvalStage: false }),
    withSpec(good("ISO27001"), "cicd", { platform: "none" }),
    withDetails(good("ISO27001"), "cicd", { deploymentStrategy: "manual" }),
  ],
  unknown: [withDetails(good("ISO27001"), "cicd", { approvalStage: null }), withoutDetails(good("ISO27001"))],
  notApplicable: [good()],
};
