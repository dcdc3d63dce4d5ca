import { good, withDetails, withoutDatabase, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const oneRegion = withDetails(good("HIPAA"), "database", { backups: { crossRegionCopy: false } });

export const examples: RuleExamples = {
  pass: [good("HIPAA"), withDetails(oneRegion, "database", { replicaRegions: ["us-west-2"] })],
  fail: [oneRegion, withDetails(oneRegion, "database", { replicaRegions: ["us-east-1"] })],
  unknown: [
    withDetails(good("HIPAA"), "database", { backups: { crossRegionCopy: null } }),
    withDetails(oneRegion, "database", { replicaRegions: ["us-west-2"], region: null }),
    withoutDetails(good("HIPAA")),
  ],
  notApplicable: [good(), withoutDatabase(good("HIPAA"))],
};
