import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails } from "../example-subject.ts";
import { pciDssLogRetention } from "./rule.ts";

describeRule(pciDssLogRetention, {
  pass: [good("PCI-DSS")],
  fail: [withDetails(good("PCI-DSS"), "monitoring", { logRetentionDays: 90 })],
  unknown: [withDetails(good("PCI-DSS"), "monitoring", { logRetentionDays: null }), withoutDetails(good("PCI-DSS"))],
  notApplicable: [good()],
});
