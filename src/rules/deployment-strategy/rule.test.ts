import { describeRule } from "../../../test/describe-rule.ts";
import { good, withSpec } from "../example-subject.ts";
import { deploymentStrategy } from "./rule.ts";

describeRule(deploymentStrategy, {
  pass: [good()],
  fail: [withSpec(good(), "cicd", { deploymentStrategy: "manual" })],
});
