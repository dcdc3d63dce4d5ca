import { good, withBrief, withDetails, withoutDatabase, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const modest = withBrief(good(), { availabilityTarget: 99.5 });
const alone = withSpec(modest, "database", { replicas: 0 });

export const examples: RuleExamples = {
  pass: [modest, alone, withoutDetails(modest)],
  fail: [withDetails(alone, "database", { highAvailability: false })],
  unknown: [withDetails(alone, "database", { highAvailability: null }), withoutDetails(alone)],
  notApplicable: [good(), withBrief(alone, { availabilityTarget: 99 }), withoutDatabase(modest)],
};
