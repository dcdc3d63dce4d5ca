import { detailsOf, isNoDatabase, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const soc2Recovery: Rule = {
  id: "soc2-recovery",
  severity: "error",
  regime: "SOC2",
  sections: ["database"],
  title: "The system can be recovered after an incident",
  why: "Without a backup there is nothing to recover from.",
  fix: "Turn automatic backups on.",
  reference: "SOC 2 CC7.5, A1.2",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("SOC2") && !isNoDatabase(subject),
  check: (subject) =>
    requireFlag(
      detailsOf(subject, "database").backups?.enabled,
      "database.backups.enabled",
      "the database keeps no backups",
    ),
};
