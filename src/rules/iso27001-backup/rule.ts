import { detailsOf, isNoDatabase, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const iso27001Backup: Rule = {
  id: "iso27001-backup",
  severity: "error",
  regime: "ISO27001",
  sections: ["database"],
  title: "Information is backed up",
  why: "Loss of data is a risk of every system, and a backup its elementary treatment.",
  fix: "Turn automatic backups on.",
  reference: "ISO/IEC 27001:2022 A.8.13",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("ISO27001") && !isNoDatabase(subject),
  check: (subject) =>
    requireFlag(
      detailsOf(subject, "database").backups?.enabled,
      "database.backups.enabled",
      "the database keeps no backups",
    ),
};
