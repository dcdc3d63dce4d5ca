import { good, withoutDatabase, withoutDetails, withUse } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good()],
  fail: [
    withUse(good(), "database", { region: "ap-southeast-1", area: "apac" }),
    withUse(good(), "database", { region: "us-west-2" }),
  ],
  unknown: [withUse(good(), "database", { area: null }), withoutDetails(good())],
  notApplicable: [withoutDatabase(good())],
};
