import { good, withDetails, withoutDatabase, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good(), withDetails(good(), "database", { pooler: true, maximumConnections: 10 })],
  fail: [withDetails(good(), "hosting", { maximumInstances: 500 })],
  unknown: [withDetails(good(), "hosting", { maximumInstances: null }), withoutDetails(good())],
  notApplicable: [withoutDatabase(good())],
};
