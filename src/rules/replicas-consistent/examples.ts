import { good, withDetails, withoutDatabase, withoutDetails, withoutFact, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const alone = withDetails(withSpec(good(), "database", { replicas: 0 }), "database", { replicas: 0 });

export const examples: RuleExamples = {
  pass: [
    good(),
    withoutFact(alone, "database", "replicaRegions"),
    withDetails(good(), "database", { replicaRegions: ["us-west-2"] }),
  ],
  fail: [
    withSpec(good(), "database", { replicas: 2 }),
    withDetails(good(), "database", { replicaRegions: ["us-west-2", "eu-west-1"] }),
    withDetails(withSpec(good(), "hosting", { regions: ["us-east-1", "us-west-2"] }), "hosting", { multiZone: false }),
  ],
  unknown: [withoutFact(good(), "database", "replicaRegions"), withoutDetails(good())],
  notApplicable: [withoutDatabase(good())],
};
