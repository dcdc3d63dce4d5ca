import { statedNo, unsourcedClaim } from "../../catalog/claims.ts";
import { good, withClaim, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("FedRAMP")],
  fail: [withClaim(good("FedRAMP"), "aws-fargate", "FedRAMP", statedNo("no programme"))],
  unknown: [withClaim(good("FedRAMP"), "aws-fargate", "FedRAMP", unsourcedClaim()), withoutDetails(good("FedRAMP"))],
  notApplicable: [good()],
};
