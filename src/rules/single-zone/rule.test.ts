import { describeRule } from "../../../test/describe-rule.ts";
import { good, withBrief, withDetails, withoutDetails } from "../example-subject.ts";
import { singleZone } from "./rule.ts";

describeRule(singleZone, {
  pass: [good()],
  fail: [
    withDetails(good(), "hosting", { multiZone: false }),
    withDetails(good(), "database", { highAvailability: false }),
  ],
  unknown: [withDetails(good(), "hosting", { multiZone: null }), withoutDetails(good())],
  notApplicable: [withBrief(good(), { availabilityTarget: 99.5 })],
});
