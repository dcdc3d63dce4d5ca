import { describeRule } from "../../../test/describe-rule.ts";
import { good, withSpec } from "../example-subject.ts";
import { wafPublicApp } from "./rule.ts";

describeRule(wafPublicApp, {
  pass: [good()],
  fail: [withSpec(good(), "security", { waf: false })],
});
