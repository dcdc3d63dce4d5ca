import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails } from "../example-subject.ts";
import { fedrampMultiFactor } from "./rule.ts";

describeRule(fedrampMultiFactor, {
  pass: [good("FedRAMP")],
  fail: [withDetails(good("FedRAMP"), "security", { mfa: false })],
  unknown: [withDetails(good("FedRAMP"), "security", { mfa: null }), withoutDetails(good("FedRAMP"))],
  notApplicable: [good()],
});
