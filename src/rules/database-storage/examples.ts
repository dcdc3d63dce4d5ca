import { good, withDetails, withoutDatabase, withoutDetails, withoutWorkload, withSizes } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good(), withDetails(good(), "database", { engine: "dynamodb", storageGb: 0 })],
  fail: [
    withSizes(good(), { databaseGb: 101 }),
    withDetails(withSizes(good(), { databaseGb: 5 }), "database", { storageGb: 1 }),
  ],
  unknown: [withoutWorkload(good()), withoutDetails(good())],
  notApplicable: [withoutDatabase(good())],
};
