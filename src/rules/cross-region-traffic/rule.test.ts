import { describeRule } from "../../../test/describe-rule.ts";
import { good, withoutDatabase, withoutDetails, withUse } from "../example-subject.ts";
import { crossRegionTraffic } from "./rule.ts";

describeRule(crossRegionTraffic, {
  pass: [good()],
  fail: [withUse(good(), "database", { region: "ap-southeast-1", area: "apac" })],
  unknown: [withUse(good(), "database", { area: null }), withoutDetails(good())],
  notApplicable: [withoutDatabase(good())],
});
