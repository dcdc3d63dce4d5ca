import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails } from "../example-subject.ts";
import { hipaaAuditControls } from "./rule.ts";

describeRule(hipaaAuditControls, {
  pass: [good("HIPAA")],
  fail: [withDetails(good("HIPAA"), "monitoring", { auditLog: false })],
  unknown: [withDetails(good("HIPAA"), "monitoring", { auditLog: null }), withoutDetails(good("HIPAA"))],
  notApplicable: [good()],
});
