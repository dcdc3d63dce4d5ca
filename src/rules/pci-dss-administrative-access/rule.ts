import { note, type Rule } from "../rule.ts";

export const pciDssAdministrativeAccess: Rule = {
  id: "pci-dss-administrative-access",
  severity: "info",
  regime: "PCI-DSS",
  sections: ["security"],
  title: "Administrators use more than one factor, too",
  why: "Consoles, pipelines and database tools open the cardholder data environment as the application does.",
  fix: "Require a second factor in the cloud account, the pipeline and every remote access.",
  reference: "PCI DSS v4.0.1 8.4.1, 8.4.2, 8.4.3",
  isAttestation: true,
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("PCI-DSS"),
  check: () => [
    note(
      "security",
      "Confirm that all administrative and remote access to systems with card data uses multi-factor authentication.",
    ),
  ],
};
