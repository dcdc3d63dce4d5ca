import { isNoDatabase } from "../facts.ts";
import { note, type Rule } from "../rule.ts";

export const iso27001RestoreTests: Rule = {
  id: "iso27001-restore-tests",
  severity: "info",
  regime: "ISO27001",
  sections: ["database"],
  title: "Restoring from backups is tried out",
  why: "A backup that was never restored is a hope; the control asks for regular tests.",
  fix: "Restore into an empty environment by a calendar, and keep the record.",
  reference: "ISO/IEC 27001:2022 A.8.13",
  isAttestation: true,
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("ISO27001") && !isNoDatabase(subject),
  check: () => [note("database.backups", "Confirm that restoring from backups is tested regularly.")],
};
