import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails } from "../example-subject.ts";
import { secretsManaged } from "./rule.ts";

describeRule(secretsManaged, {
  pass: [good()],
  fail: [withDetails(good(), "security", { secretsManager: false })],
  unknown: [withDetails(good(), "security", { secretsManager: null }), withoutDetails(good())],
});
