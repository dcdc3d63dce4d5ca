import { describeRule } from "../../../test/describe-rule.ts";
import { statedNo, unsourcedClaim } from "../../catalog/claims.ts";
import { good, withClaim, withoutDetails } from "../example-subject.ts";
import { hipaaBusinessAssociateAgreement } from "./rule.ts";

describeRule(hipaaBusinessAssociateAgreement, {
  pass: [good("HIPAA")],
  fail: [withClaim(good("HIPAA"), "aws-fargate", "HIPAA", statedNo("no programme"))],
  unknown: [withClaim(good("HIPAA"), "aws-fargate", "HIPAA", unsourcedClaim()), withoutDetails(good("HIPAA"))],
  notApplicable: [good()],
});
