import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails } from "../example-subject.ts";
import { gdprRestore } from "./rule.ts";

describeRule(gdprRestore, {
  pass: [good("GDPR")],
  fail: [withDetails(good("GDPR"), "database", { backups: { enabled: false } })],
  unknown: [withDetails(good("GDPR"), "database", { backups: { enabled: null } }), withoutDetails(good("GDPR"))],
  notApplicable: [good()],
});
