import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails } from "../example-subject.ts";
import { hipaaTransmissionSecurity } from "./rule.ts";

describeRule(hipaaTransmissionSecurity, {
  pass: [good("HIPAA")],
  fail: [withDetails(good("HIPAA"), "database", { tlsInTransit: false })],
  unknown: [withDetails(good("HIPAA"), "database", { tlsInTransit: null }), withoutDetails(good("HIPAA"))],
  notApplicable: [good()],
});
