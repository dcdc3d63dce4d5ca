import { vendorCoverage } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const fedrampAuthorizedServices: Rule = {
  id: "fedramp-authorized-services",
  severity: "error",
  regime: "FedRAMP",
  sections: ["hosting", "database", "caching", "cicd", "monitoring", "security"],
  title: "Every service in the boundary is authorised",
  why: "An agency may put federal data only on authorised services.",
  fix: "Choose services authorised at Moderate or above.",
  reference: "FedRAMP Moderate (Rev 5), authorisation boundary",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("FedRAMP"),
  check: (subject) => vendorCoverage(subject, "FedRAMP"),
};
