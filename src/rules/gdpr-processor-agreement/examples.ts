import { statedNo, unsourcedClaim } from "../../catalog/claims.ts";
import { good, withClaim, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("GDPR")],
  fail: [withClaim(good("GDPR"), "aws-fargate", "GDPR", statedNo("no programme"))],
  unknown: [withClaim(good("GDPR"), "aws-fargate", "GDPR", unsourcedClaim()), withoutDetails(good("GDPR"))],
  notApplicable: [good()],
};
