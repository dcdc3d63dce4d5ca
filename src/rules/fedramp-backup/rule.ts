import { detailsOf, isNoDatabase, requireFlag } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const fedrampBackup: Rule = {
  id: "fedramp-backup",
  severity: "error",
  regime: "FedRAMP",
  sections: ["database"],
  title: "Backups are made every day",
  why: "The baseline sets the interval: daily increments and a full backup each week.",
  fix: "Turn on daily or continuous backups.",
  reference: "NIST SP 800-53 CP-9",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("FedRAMP") && !isNoDatabase(subject),
  check: (subject) => {
    const { enabled, frequency } = detailsOf(subject, "database").backups ?? {};
    const path = "database.backups.frequency";
    return [
      ...requireFlag(enabled, "database.backups.enabled", "the database keeps no backups"),
      ...(frequency === "none" ? [fail(path, "backups are not made daily")] : []),
      ...(frequency === null || frequency === undefined
        ? [unknown(path, "how often backups are made is not stated")]
        : []),
    ];
  },
};
