import { vendorCoverage } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const hipaaBusinessAssociateAgreement: Rule = {
  id: "hipaa-business-associate-agreement",
  severity: "error",
  regime: "HIPAA",
  sections: ["hosting", "database", "caching", "monitoring", "security"],
  title: "Every service that touches health data has a business associate agreement",
  why: "A vendor that creates, receives, maintains or transmits health data without such an agreement puts the covered entity in breach.",
  fix: "Choose a plan or add-on that includes the agreement, or a service that offers one.",
  reference: "45 CFR 164.308(b)(1), 164.314(a)",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("HIPAA"),
  check: (subject) => vendorCoverage(subject, "HIPAA"),
};
