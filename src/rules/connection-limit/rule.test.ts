import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDatabase, withoutDetails } from "../example-subject.ts";
import { connectionLimit } from "./rule.ts";

describeRule(connectionLimit, {
  pass: [good(), withDetails(good(), "database", { pooler: true, maximumConnections: 10 })],
  fail: [withDetails(good(), "hosting", { maximumInstances: 500 })],
  unknown: [withDetails(good(), "hosting", { maximumInstances: null }), withoutDetails(good())],
  notApplicable: [withoutDatabase(good())],
});
