import { describeRule } from "../../../test/describe-rule.ts";
import { good, resident, withoutDetails, withUse } from "../example-subject.ts";
import { dataResidencyRegions } from "./rule.ts";

describeRule(dataResidencyRegions, {
  pass: [resident(good())],
  fail: [withUse(resident(good()), "database", { region: "eu-west-2", area: "uk" })],
  unknown: [withoutDetails(resident(good()))],
  notApplicable: [good()],
});
