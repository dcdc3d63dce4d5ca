import { describeRule } from "../../../test/describe-rule.ts";
import { good, withSpec } from "../example-subject.ts";
import { hipaaLoginMonitoring } from "./rule.ts";

describeRule(hipaaLoginMonitoring, {
  pass: [good("HIPAA")],
  fail: [withSpec(good("HIPAA"), "monitoring", { alerts: ["error rate"] })],
  notApplicable: [good()],
});
