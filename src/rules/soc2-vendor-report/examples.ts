import { statedNo, unsourcedClaim } from "../../catalog/claims.ts";
import { good, withClaim, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("SOC2")],
  fail: [withClaim(good("SOC2"), "aws-fargate", "SOC2", statedNo("no programme"))],
  unknown: [withClaim(good("SOC2"), "aws-fargate", "SOC2", unsourcedClaim()), withoutDetails(good("SOC2"))],
  notApplicable: [good()],
};
