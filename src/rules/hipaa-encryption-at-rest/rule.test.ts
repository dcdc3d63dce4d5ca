import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails } from "../example-subject.ts";
import { hipaaEncryptionAtRest } from "./rule.ts";

describeRule(hipaaEncryptionAtRest, {
  pass: [good("HIPAA")],
  fail: [withDetails(good("HIPAA"), "database", { encryptionAtRest: false })],
  unknown: [withDetails(good("HIPAA"), "database", { encryptionAtRest: null }), withoutDetails(good("HIPAA"))],
  notApplicable: [good()],
});
