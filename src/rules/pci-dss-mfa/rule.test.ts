import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails } from "../example-subject.ts";
import { pciDssMfa } from "./rule.ts";

describeRule(pciDssMfa, {
  pass: [good("PCI-DSS")],
  fail: [withDetails(good("PCI-DSS"), "security", { mfa: false })],
  unknown: [withDetails(good("PCI-DSS"), "security", { mfa: null }), withoutDetails(good("PCI-DSS"))],
  notApplicable: [good()],
});
