import { describeRule } from "../../../test/describe-rule.ts";
import { besideDatabase, good, withoutDetails } from "../example-subject.ts";
import { authenticationBesideDatabase } from "./rule.ts";

describeRule(authenticationBesideDatabase, {
  pass: [good(), besideDatabase(good(), "supabase")],
  fail: [besideDatabase(good(), "aws-rds-postgres")],
  unknown: [withoutDetails(good())],
});
