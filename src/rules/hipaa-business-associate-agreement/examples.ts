import { statedNo, unsourcedClaim } from "../../catalog/claims.ts";
import { good, withClaim, withoutDetails, withoutUses } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("HIPAA")],
  fail: [
    withClaim(good("HIPAA"), "aws-fargate", "HIPAA", statedNo("no programme")),
    withoutUses(withClaim(good("HIPAA"), "aws-fargate", "HIPAA", statedNo("no programme")), "security"),
  ],
  unknown: [
    withClaim(good("HIPAA"), "aws-fargate", "HIPAA", unsourcedClaim()),
    withoutDetails(good("HIPAA")),
    withoutUses(good("HIPAA"), "security"),
  ],
  notApplicable: [good()],
};
