import { describeRule } from "../../../test/describe-rule.ts";
import { good, withSpec } from "../example-subject.ts";
import { fedrampBoundaryProtection } from "./rule.ts";

describeRule(fedrampBoundaryProtection, {
  pass: [good("FedRAMP")],
  fail: [
    withSpec(good("FedRAMP"), "security", { waf: false }),
    withSpec(good("FedRAMP"), "security", { ddosProtection: false }),
  ],
  notApplicable: [good()],
});
