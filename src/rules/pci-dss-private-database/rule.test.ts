import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails } from "../example-subject.ts";
import { pciDssPrivateDatabase } from "./rule.ts";

describeRule(pciDssPrivateDatabase, {
  pass: [good("PCI-DSS")],
  fail: [withDetails(good("PCI-DSS"), "database", { privateNetwork: false })],
  unknown: [withDetails(good("PCI-DSS"), "database", { privateNetwork: null }), withoutDetails(good("PCI-DSS"))],
  notApplicable: [good()],
});
