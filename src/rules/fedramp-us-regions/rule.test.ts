import { describeRule } from "../../../test/describe-rule.ts";
import { good, withoutDetails, withUse } from "../example-subject.ts";
import { fedrampUsRegions } from "./rule.ts";

describeRule(fedrampUsRegions, {
  pass: [good("FedRAMP")],
  fail: [withUse(good("FedRAMP"), "database", { region: "eu-central-1", area: "eu" })],
  unknown: [withoutDetails(good("FedRAMP"))],
  notApplicable: [good()],
});
