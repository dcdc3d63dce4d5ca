import { fail, type Rule } from "../rule.ts";

export const pciDssWaf: Rule = {
  id: "pci-dss-waf",
  severity: "error",
  regime: "PCI-DSS",
  sections: ["security"],
  title: "A web application firewall stands in front of the public application",
  why: "Since 31 March 2025 an automated technical solution that detects and prevents web attacks is mandatory.",
  fix: "Choose an edge protection with a firewall.",
  reference: "PCI DSS v4.0.1 6.4.2",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("PCI-DSS"),
  check: ({ spec }) =>
    spec.security.waf
      ? []
      : [fail("security.waf", "no web application firewall in front of a public application that handles cards")],
};
