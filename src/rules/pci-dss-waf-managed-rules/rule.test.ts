import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails } from "../example-subject.ts";
import { pciDssWafManagedRules } from "./rule.ts";

describeRule(pciDssWafManagedRules, {
  pass: [good("PCI-DSS")],
  fail: [withDetails(good("PCI-DSS"), "security", { wafManagedRules: false })],
  unknown: [withDetails(good("PCI-DSS"), "security", { wafManagedRules: null }), withoutDetails(good("PCI-DSS"))],
  notApplicable: [good()],
});
