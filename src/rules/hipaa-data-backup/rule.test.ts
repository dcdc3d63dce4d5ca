import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails } from "../example-subject.ts";
import { hipaaDataBackup } from "./rule.ts";

describeRule(hipaaDataBackup, {
  pass: [good("HIPAA")],
  fail: [withDetails(good("HIPAA"), "database", { backups: { enabled: false } })],
  unknown: [withDetails(good("HIPAA"), "database", { backups: { enabled: null } }), withoutDetails(good("HIPAA"))],
  notApplicable: [good()],
});
