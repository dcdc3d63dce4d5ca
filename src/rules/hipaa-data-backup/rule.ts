import { detailsOf, isNoDatabase, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const hipaaDataBackup: Rule = {
  id: "hipaa-data-backup",
  severity: "error",
  regime: "HIPAA",
  sections: ["database"],
  title: "Health data has retrievable exact copies",
  why: "Without a backup a fault destroys records that the law protects.",
  fix: "Turn automatic backups on.",
  reference: "45 CFR 164.308(a)(7)(ii)(A)",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("HIPAA") && !isNoDatabase(subject),
  check: (subject) =>
    requireFlag(
      detailsOf(subject, "database").backups?.enabled,
      "database.backups.enabled",
      "the database keeps no backups",
    ),
};
