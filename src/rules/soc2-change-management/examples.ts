import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("SOC2")],
  fail: [
    withDetails(good("SOC2"), "cicd", { approvalStage: false }),
    withSpec(good("SOC2"), "cicd", { stages: ["build"] }),
    withSpec(good("SOC2"), "cicd", { platform: "none" }),
    withDetails(good("SOC2"), "cicd", { deploymentStrategy: "manual" }),
  ],
  unknown: [withDetails(good("SOC2"), "cicd", { approvalStage: null }), withoutDetails(good("SOC2"))],
  notApplicable: [good()],
};
