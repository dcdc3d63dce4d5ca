import { describeRule } from "../../../test/describe-rule.ts";
import { statedNo, unsourcedClaim } from "../../catalog/claims.ts";
import { good, withClaim, withoutDetails } from "../example-subject.ts";
import { soc2VendorReport } from "./rule.ts";

describeRule(soc2VendorReport, {
  pass: [good("SOC2")],
  fail: [withClaim(good("SOC2"), "aws-fargate", "SOC2", statedNo("no programme"))],
  unknown: [withClaim(good("SOC2"), "aws-fargate", "SOC2", unsourcedClaim()), withoutDetails(good("SOC2"))],
  notApplicable: [good()],
});
