import { detailsOf, isNoDatabase, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const gdprRestore: Rule = {
  id: "gdpr-restore",
  severity: "error",
  regime: "GDPR",
  sections: ["database"],
  title: "Personal data can be restored in time",
  why: "Availability must be restorable in a timely manner after an incident.",
  fix: "Turn automatic backups on.",
  reference: "GDPR Art. 32(1)(c)",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("GDPR") && !isNoDatabase(subject),
  check: (subject) =>
    requireFlag(
      detailsOf(subject, "database").backups?.enabled,
      "database.backups.enabled",
      "the database keeps no backups",
    ),
};
