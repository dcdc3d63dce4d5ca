import { linksEncrypted } from "../combined-facts.ts";
import type { Rule } from "../rule.ts";

export const pciDssTransmissionSecurity: Rule = {
  id: "pci-dss-transmission-security",
  severity: "error",
  regime: "PCI-DSS",
  sections: ["hosting", "database", "caching"],
  title: "Card data is encrypted wherever it crosses a public network",
  why: "Card numbers that cross an open network in clear can be read on the way.",
  fix: "Use TLS on every link that is not inside the private network.",
  reference: "PCI DSS v4.0.1 4.2.1",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("PCI-DSS"),
  check: (subject) => linksEncrypted(subject, { privateNetworkSuffices: true }),
};
