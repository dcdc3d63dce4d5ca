import { statedNo, unsourcedClaim } from "../../catalog/claims.ts";
import { good, withClaim, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("ISO27001")],
  fail: [withClaim(good("ISO27001"), "aws-fargate", "ISO27001", statedNo("no programme"))],
  unknown: [withClaim(good("ISO27001"), "aws-fargate", "ISO27001", unsourcedClaim()), withoutDetails(good("ISO27001"))],
  notApplicable: [good()],
};
