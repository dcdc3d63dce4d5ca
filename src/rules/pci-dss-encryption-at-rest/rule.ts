import { detailsOf, isNoDatabase, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const pciDssEncryptionAtRest: Rule = {
  id: "pci-dss-encryption-at-rest",
  severity: "error",
  regime: "PCI-DSS",
  sections: ["database"],
  title: "Stored card data is encrypted",
  why: "Card numbers must be unreadable wherever they are stored.",
  fix: "Choose a database with encryption at rest, and encrypt or replace card numbers in the application as well.",
  reference: "PCI DSS v4.0.1 3.5.1",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("PCI-DSS") && !isNoDatabase(subject),
  check: (subject) =>
    requireFlag(
      detailsOf(subject, "database").encryptionAtRest,
      "database.encryptionAtRest",
      "the database is not encrypted at rest",
    ),
};
