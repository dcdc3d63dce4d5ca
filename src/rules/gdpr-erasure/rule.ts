import { detailsOf, isNoDatabase } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

/** Beyond a year, what was erased lives on in backups for longer than most purposes last. A judgement, no clause. */
const longestBackupDays = 365;

export const gdprErasure: Rule = {
  id: "gdpr-erasure",
  severity: "warning",
  regime: "GDPR",
  sections: ["database"],
  title: "Erased data disappears from backups too",
  why: "A person's right to erasure is empty while old backups keep what was deleted.",
  fix: "Let backups expire within a year, and replay erasures after a restore.",
  reference: "GDPR Art. 5(1)(e), 17",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("GDPR") && !isNoDatabase(subject),
  check: (subject) => {
    const path = "database.backups.retentionDays";
    const days = detailsOf(subject, "database").backups?.retentionDays;
    if (days === undefined || days === null) return [unknown(path, "when backups expire is not stated")];
    return days <= longestBackupDays ? [] : [fail(path, `backups are kept for ${days} days`)];
  },
};
