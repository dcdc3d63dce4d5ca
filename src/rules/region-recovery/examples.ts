import { good, withBrief, withDetails, withoutDatabase, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const demanding = withBrief(good(), { availabilityTarget: 99.99 });
const bound = withDetails(demanding, "database", { backups: { crossRegionCopy: false } });

export const examples: RuleExamples = {
  pass: [demanding, withDetails(bound, "database", { replicaRegions: ["us-west-2"] })],
  fail: [bound, withDetails(bound, "database", { replicaRegions: ["us-east-1"] })],
  unknown: [withDetails(demanding, "database", { backups: { crossRegionCopy: null } }), withoutDetails(demanding)],
  notApplicable: [good(), withoutDatabase(demanding)],
};
