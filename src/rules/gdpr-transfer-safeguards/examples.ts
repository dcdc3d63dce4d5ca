import { statedNo, unsourcedClaim } from "../../catalog/claims.ts";
import { good, resident, withClaim, withoutDetails, withUse } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [
    good("GDPR"),
    resident(good("GDPR")),
    withUse(withClaim(good("GDPR"), "aws-rds-postgres", "GDPR", unsourcedClaim()), "database", {
      region: "eu-west-2",
      area: "uk",
    }),
    withUse(good("GDPR"), "database", { area: null }),
  ],
  fail: [
    withClaim(good("GDPR"), "aws-rds-postgres", "GDPR", statedNo("no programme")),
    withUse(withClaim(good("GDPR"), "aws-rds-postgres", "GDPR", statedNo("no programme")), "database", {
      area: "global",
    }),
  ],
  unknown: [
    withClaim(good("GDPR"), "aws-rds-postgres", "GDPR", unsourcedClaim()),
    withUse(withClaim(good("GDPR"), "aws-rds-postgres", "GDPR", unsourcedClaim()), "database", { area: null }),
    withUse(good("GDPR"), "database", { serviceId: "nowhere" }),
    withoutDetails(good("GDPR")),
  ],
  notApplicable: [good()],
};
