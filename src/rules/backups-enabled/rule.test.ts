import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDatabase, withoutDetails } from "../example-subject.ts";
import { backupsEnabled } from "./rule.ts";

describeRule(backupsEnabled, {
  pass: [good()],
  fail: [withDetails(good(), "database", { backups: { enabled: false } })],
  unknown: [withDetails(good(), "database", { backups: { enabled: null } }), withoutDetails(good())],
  notApplicable: [withoutDatabase(good())],
});
