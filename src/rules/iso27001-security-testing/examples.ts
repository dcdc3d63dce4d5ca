import { good, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("ISO27001")],
  fail: [
    withSpec(good("ISO27001"), "cicd", { stages: ["build", "security scan", "deploy"] }),
    withSpec(good("ISO27001"), "cicd", { stages: ["security scan", "deploy", "test"] }),
  ],
  unknown: [
    withSpec(good("ISO27001"), "cicd", { stages: ["test", "deploy"] }),
    withSpec(good("ISO27001"), "cicd", { stages: ["test", "deploy", "security scan"] }),
  ],
  notApplicable: [good()],
};
