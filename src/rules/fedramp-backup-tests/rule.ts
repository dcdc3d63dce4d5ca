import { isNoDatabase } from "../facts.ts";
import { note, type Rule } from "../rule.ts";

export const fedrampBackupTests: Rule = {
  id: "fedramp-backup-tests",
  severity: "info",
  regime: "FedRAMP",
  sections: ["database"],
  title: "Backups are encrypted, and a restore is tested each year",
  why: "Enhancements of the backup control ask for protected backup files and a test at least once a year.",
  fix: "Restore backups by a calendar, record the result, and check the keys of all backup files.",
  reference: "NIST SP 800-53 CP-9(1), CP-9(8)",
  isAttestation: true,
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("FedRAMP") && !isNoDatabase(subject),
  check: () => [
    note(
      "database.backups",
      "Confirm that all backup files, of documentation too, are encrypted, and that a restore was tested within a year.",
    ),
  ],
};
