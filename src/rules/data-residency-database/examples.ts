import { good, resident, withDetails, withoutDatabase, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [resident(good()), withDetails(resident(good()), "database", { replicaRegions: ["eu-central-1"] })],
  fail: [
    withDetails(resident(good()), "database", { region: "eu-west-2" }),
    withDetails(resident(good()), "database", { replicaRegions: ["us-west-2"] }),
  ],
  unknown: [
    withDetails(resident(good()), "database", { region: null }),
    withDetails(resident(good()), "database", { region: "mars-1" }),
    withDetails(resident(good()), "database", { backups: { crossRegionCopy: null } }),
    withDetails(resident(good()), "database", { backups: { crossRegionCopy: true } }),
    withoutDetails(resident(good())),
  ],
  notApplicable: [good(), withoutDatabase(resident(good()))],
};
