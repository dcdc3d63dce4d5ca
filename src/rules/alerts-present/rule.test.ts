import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import { alertsPresent } from "./rule.ts";

describeRule(alertsPresent, {
  pass: [good()],
  fail: [withSpec(good(), "monitoring", { alerts: [] }), withDetails(good(), "monitoring", { uptimeCheck: false })],
  unknown: [withDetails(good(), "monitoring", { uptimeCheck: null }), withoutDetails(good())],
});
