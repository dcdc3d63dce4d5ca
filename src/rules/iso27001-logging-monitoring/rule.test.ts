import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import { iso27001LoggingMonitoring } from "./rule.ts";

describeRule(iso27001LoggingMonitoring, {
  pass: [good("ISO27001")],
  fail: [
    withDetails(good("ISO27001"), "monitoring", { auditLog: false }),
    withSpec(good("ISO27001"), "monitoring", { alerts: [] }),
  ],
  unknown: [withDetails(good("ISO27001"), "monitoring", { auditLog: null }), withoutDetails(good("ISO27001"))],
  notApplicable: [good()],
});
