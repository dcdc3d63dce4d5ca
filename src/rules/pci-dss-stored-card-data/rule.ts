import { isNoDatabase } from "../facts.ts";
import { note, type Rule } from "../rule.ts";

export const pciDssStoredCardData: Rule = {
  id: "pci-dss-stored-card-data",
  severity: "info",
  regime: "PCI-DSS",
  sections: ["database"],
  title: "Stored card numbers are unreadable beyond the disk",
  why: "Since 31 March 2025 encryption of the disk alone does not count for fixed media, and card codes may not be stored at all.",
  fix: "Replace card numbers by tokens of a payment provider, or encrypt the field.",
  reference: "PCI DSS v4.0.1 3.3.1, 3.5.1.2",
  isAttestation: true,
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("PCI-DSS") && !isNoDatabase(subject),
  check: () => [
    note(
      "database",
      "Confirm that card codes are not stored and card numbers are tokens, truncated or encrypted by field. A hosted payment page takes most of this out of scope.",
    ),
  ],
};
