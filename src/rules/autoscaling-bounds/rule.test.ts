import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import { autoscalingBounds } from "./rule.ts";

describeRule(autoscalingBounds, {
  pass: [good()],
  fail: [withDetails(good(), "hosting", { maximumInstances: null })],
  unknown: [withoutDetails(good())],
  notApplicable: [withSpec(good(), "hosting", { autoscaling: false })],
});
