import { statedNo, unsourcedClaim } from "../../catalog/claims.ts";
import { good, withClaim, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("PCI-DSS")],
  fail: [withClaim(good("PCI-DSS"), "aws-fargate", "PCI-DSS", statedNo("no programme"))],
  unknown: [withClaim(good("PCI-DSS"), "aws-fargate", "PCI-DSS", unsourcedClaim()), withoutDetails(good("PCI-DSS"))],
  notApplicable: [good()],
};
