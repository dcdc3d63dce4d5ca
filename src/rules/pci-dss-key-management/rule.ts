import { detailsOf, isNoDatabase, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const pciDssKeyManagement: Rule = {
  id: "pci-dss-key-management",
  severity: "warning",
  regime: "PCI-DSS",
  sections: ["security"],
  title: "Keys are kept apart from the data they protect",
  why: "Encryption is worth what its keys are worth: they need a store with access of its own.",
  fix: "Choose a key management service or a vault that keeps keys.",
  reference: "PCI DSS v4.0.1 3.6.1",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("PCI-DSS") && !isNoDatabase(subject),
  check: (subject) =>
    requireFlag(
      detailsOf(subject, "security").keyManagement,
      "security.keyManagement",
      "no service manages encryption keys",
    ),
};
