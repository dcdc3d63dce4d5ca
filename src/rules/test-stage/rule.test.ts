import { describeRule } from "../../../test/describe-rule.ts";
import { good, withSpec } from "../example-subject.ts";
import { testStage } from "./rule.ts";

describeRule(testStage, {
  pass: [good()],
  fail: [withSpec(good(), "cicd", { stages: ["build", "deploy"] })],
});
