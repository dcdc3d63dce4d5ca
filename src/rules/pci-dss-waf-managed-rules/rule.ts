import { detailsOf, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const pciDssWafManagedRules: Rule = {
  id: "pci-dss-waf-managed-rules",
  severity: "warning",
  regime: "PCI-DSS",
  sections: ["security"],
  title: "The firewall brings managed attack rules",
  why: "A firewall with custom rules only knows no attacks until somebody writes them.",
  fix: "Choose a plan with managed rules.",
  reference: "PCI DSS v4.0.1 6.4.2",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("PCI-DSS"),
  check: (subject) =>
    requireFlag(
      detailsOf(subject, "security").wafManagedRules,
      "security.wafManagedRules",
      "the firewall has no managed attack rules",
    ),
};
