import { vendorCoverage } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const pciDssProviderAttestation: Rule = {
  id: "pci-dss-provider-attestation",
  severity: "error",
  regime: "PCI-DSS",
  sections: ["hosting", "database", "caching", "monitoring", "security"],
  title: "Every service in scope has a PCI DSS attestation",
  why: "Responsibility shared with a provider must be covered by its own attestation.",
  fix: "Choose services with an attestation of compliance.",
  reference: "PCI DSS v4.0.1 12.8",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("PCI-DSS"),
  check: (subject) => vendorCoverage(subject, "PCI-DSS"),
};
