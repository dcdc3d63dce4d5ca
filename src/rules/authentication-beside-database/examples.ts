import { besideDatabase, good, withoutDetails, withoutUses } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good(), besideDatabase(good(), "supabase")],
  fail: [besideDatabase(good(), "aws-rds-postgres")],
  unknown: [withoutDetails(good()), withoutUses(good(), "security")],
};
