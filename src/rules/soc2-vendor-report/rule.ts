import { vendorCoverage } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const soc2VendorReport: Rule = {
  id: "soc2-vendor-report",
  severity: "warning",
  regime: "SOC2",
  sections: ["hosting", "database", "caching", "cicd", "monitoring", "security"],
  title: "Every vendor has a SOC 2 report at the chosen plan",
  why: "Criteria are outcome-based: a vendor without a report is a gap to be managed, not a violation.",
  fix: "Choose vendors or plans with a report.",
  reference: "SOC 2 CC9.2",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("SOC2"),
  check: (subject) => vendorCoverage(subject, "SOC2"),
};
