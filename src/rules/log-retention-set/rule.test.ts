import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails } from "../example-subject.ts";
import { logRetentionSet } from "./rule.ts";

describeRule(logRetentionSet, {
  pass: [good()],
  fail: [withDetails(good(), "monitoring", { logRetentionDays: 0 })],
  unknown: [withDetails(good(), "monitoring", { logRetentionDays: null }), withoutDetails(good())],
});
