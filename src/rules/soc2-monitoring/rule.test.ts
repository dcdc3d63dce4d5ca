import { describeRule } from "../../../test/describe-rule.ts";
import { good, withSpec } from "../example-subject.ts";
import { soc2Monitoring } from "./rule.ts";

describeRule(soc2Monitoring, {
  pass: [good("SOC2")],
  fail: [withSpec(good("SOC2"), "monitoring", { alerts: [] }), withSpec(good("SOC2"), "monitoring", { apm: "none" })],
  notApplicable: [good()],
});
