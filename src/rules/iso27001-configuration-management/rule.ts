import { detailsOf, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const iso27001ConfigurationManagement: Rule = {
  id: "iso27001-configuration-management",
  severity: "warning",
  regime: "ISO27001",
  sections: ["cicd"],
  title: "Configurations are written down and reviewed",
  why: "Settings made by hand drift, and nobody can say what they were before.",
  fix: "Keep the infrastructure as code in the repository.",
  reference: "ISO/IEC 27001:2022 A.8.9",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("ISO27001"),
  check: (subject) =>
    requireFlag(
      detailsOf(subject, "cicd").infrastructureAsCode,
      "cicd.infrastructureAsCode",
      "the infrastructure is set up by hand",
    ),
};
