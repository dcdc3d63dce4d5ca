import { good, withBrief, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good()],
  fail: [
    withDetails(good(), "hosting", { multiZone: false }),
    withDetails(good(), "database", { highAvailability: false }),
  ],
  unknown: [withDetails(good(), "hosting", { multiZone: null }), withoutDetails(good())],
  notApplicable: [withBrief(good(), { availabilityTarget: 99.5 })],
};
