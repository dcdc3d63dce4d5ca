import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails } from "../example-subject.ts";
import { secretsManagedRegulated } from "./rule.ts";

describeRule(secretsManagedRegulated, {
  pass: [good("SOC2")],
  fail: [withDetails(good("SOC2"), "security", { secretsManager: false })],
  unknown: [withDetails(good("SOC2"), "security", { secretsManager: null }), withoutDetails(good("SOC2"))],

  notApplicable: [good()],
});
