import { good, withDetails, withoutDatabase, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const functions = withDetails(withSpec(good(), "hosting", { compute: "serverless" }), "hosting", {
  maximumInstances: null,
});

export const examples: RuleExamples = {
  pass: [
    withDetails(functions, "database", { pooler: true }),
    withDetails(functions, "database", { maximumConnections: 2000 }),
    withDetails(functions, "database", { engine: "dynamodb", maximumConnections: null }),
    withDetails(functions, "hosting", { maximumInstances: 10 }),
  ],
  fail: [functions],
  unknown: [
    withDetails(functions, "database", { pooler: null }),
    withDetails(functions, "database", { maximumConnections: null }),
    withoutDetails(functions),
  ],
  notApplicable: [good(), withoutDatabase(functions)],
};
