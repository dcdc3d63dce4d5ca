import { detailsOf, requireAtLeast } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const pciDssRecentLogs: Rule = {
  id: "pci-dss-recent-logs",
  severity: "warning",
  regime: "PCI-DSS",
  sections: ["monitoring"],
  title: "The latest three months of logs are at hand",
  why: "An investigation starts with the last weeks; logs that must first be fetched from an archive delay it.",
  fix: "Choose a plan that keeps three months of logs searchable.",
  reference: "PCI DSS v4.0.1 10.5.1",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("PCI-DSS"),
  check: (subject) =>
    requireAtLeast(detailsOf(subject, "monitoring").hotLogRetentionDays, {
      path: "monitoring.hotLogRetentionDays",
      minimum: 90,
      message: (days) => `logs can be searched for ${days} days, 90 are asked for`,
    }),
};
