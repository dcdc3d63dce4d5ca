import { describeRule } from "../../../test/describe-rule.ts";
import { good, withSpec } from "../example-subject.ts";
import { pciDssWaf } from "./rule.ts";

describeRule(pciDssWaf, {
  pass: [good("PCI-DSS")],
  fail: [withSpec(good("PCI-DSS"), "security", { waf: false })],
  notApplicable: [good()],
});
