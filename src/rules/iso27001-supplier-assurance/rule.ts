import { vendorCoverage } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const iso27001SupplierAssurance: Rule = {
  id: "iso27001-supplier-assurance",
  severity: "error",
  regime: "ISO27001",
  sections: ["hosting", "database", "caching", "cicd", "monitoring", "security"],
  title: "Suppliers of cloud services are assured",
  why: "The security of a supplier must be shown by a certificate or report.",
  fix: "Choose vendors with ISO 27001 (or an equivalent report) at the chosen plan.",
  reference: "ISO/IEC 27001:2022 A.5.19–A.5.23",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("ISO27001"),
  check: (subject) => vendorCoverage(subject, "ISO27001"),
};
