import { good, withDetails, withoutDatabase, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good()],
  fail: [
    withDetails(good(), "database", { backups: { enabled: false } }),
    withoutDetails(withSpec(good(), "database", { backups: "none" })),
  ],
  unknown: [withDetails(good(), "database", { backups: { enabled: null } }), withoutDetails(good())],
  notApplicable: [withoutDatabase(good())],
};
