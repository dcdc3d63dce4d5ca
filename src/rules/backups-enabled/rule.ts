import { detailsOf, isNoDatabase, isNone, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const backupsEnabled: Rule = {
  id: "backups-enabled",
  severity: "error",
  regime: null,
  sections: ["database"],
  title: "Production data is backed up",
  why: "Without backups one mistake is final.",
  fix: "Turn automatic backups on.",
  reference: "AWS Well-Architected REL 9; Azure RE:09",
  appliesTo: (subject) => !isNoDatabase(subject),
  check: (subject) =>
    requireFlag(
      detailsOf(subject, "database").backups?.enabled ?? (isNone(subject.spec.database.backups) ? false : null),
      "database.backups.enabled",
      "the database keeps no backups",
    ),
};
