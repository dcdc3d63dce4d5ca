import { describeRule } from "../../../test/describe-rule.ts";
import { good, withoutUsers, withoutWorkload, withSpec } from "../example-subject.ts";
import { authenticationPresent } from "./rule.ts";

describeRule(authenticationPresent, {
  pass: [good()],
  fail: [withSpec(good(), "security", { authentication: "none" })],
  unknown: [withoutWorkload(withSpec(good(), "security", { authentication: "none" }))],
  notApplicable: [withoutUsers(good())],
});
