import { vendorCoverage } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const gdprProcessorAgreement: Rule = {
  id: "gdpr-processor-agreement",
  severity: "error",
  regime: "GDPR",
  sections: ["hosting", "database", "caching", "cicd", "monitoring", "security"],
  title: "Every processor signs a data processing agreement",
  why: "Personal data may only be handed to a processor under contract.",
  fix: "Choose vendors that offer an agreement at the chosen plan.",
  reference: "GDPR Art. 28",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("GDPR"),
  check: (subject) => vendorCoverage(subject, "GDPR"),
};
