import { detailsOf, isNoDatabase, isNone } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const backupsConsistent: Rule = {
  id: "backups-consistent",
  severity: "error",
  regime: null,
  sections: ["database"],
  title: "What is said of backups does not contradict itself",
  why: "Nobody can restore to a point in time from backups that are off: one of the two statements is wrong.",
  fix: "State whether backups are on, how often they run and how long they are kept, once.",
  reference: "coherence of a section; AWS Well-Architected REL 9",
  appliesTo: (subject) => !isNoDatabase(subject),
  check: (subject) => {
    const { backups } = detailsOf(subject, "database");
    if (backups?.enabled === undefined || backups.enabled === null)
      return [unknown("database.backups", "whether backups are on is not stated")];
    const { enabled, pointInTimeRecovery, frequency, retentionDays } = backups;
    const signs = [
      ...(pointInTimeRecovery === true ? ["point-in-time recovery is"] : []),
      ...(frequency === "daily" || frequency === "continuous" ? [`they run ${frequency} and are`] : []),
      ...((retentionDays ?? 0) > 0 ? [`copies are kept ${retentionDays} days and`] : []),
    ];
    const sign = signs[0];
    if (!enabled && sign !== undefined) return [fail("database.backups", `backups are off, yet ${sign} stated as on`)];
    return enabled && (frequency === "none" || isNone(subject.spec.database.backups))
      ? [fail("database.backups", "backups are on, yet it is stated that none are made")]
      : [];
  },
};
