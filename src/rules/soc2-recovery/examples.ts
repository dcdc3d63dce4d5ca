import { good, withDetails, withoutDatabase, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("SOC2")],
  fail: [withDetails(good("SOC2"), "database", { backups: { enabled: false } })],
  unknown: [withDetails(good("SOC2"), "database", { backups: { enabled: null } }), withoutDetails(good("SOC2"))],
  notApplicable: [good(), withoutDatabase(good("SOC2"))],
};
