import { good, withDetails, withoutDatabase, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [
    good("FedRAMP"),
    withoutDatabase(good("FedRAMP")),
    withSpec(withDetails(good("FedRAMP"), "hosting", { multiZone: false }), "hosting", {
      regions: ["us-east-1", "us-west-2"],
    }),
    withDetails(withDetails(good("FedRAMP"), "database", { backups: { crossRegionCopy: false } }), "database", {
      replicaRegions: ["us-west-2"],
    }),
  ],
  fail: [
    withDetails(good("FedRAMP"), "database", { backups: { crossRegionCopy: false } }),
    withDetails(good("FedRAMP"), "hosting", { multiZone: false }),
  ],
  unknown: [
    withDetails(good("FedRAMP"), "database", { backups: { crossRegionCopy: null } }),
    withDetails(good("FedRAMP"), "hosting", { multiZone: null }),
    withoutDetails(good("FedRAMP")),
  ],
  notApplicable: [good()],
};
