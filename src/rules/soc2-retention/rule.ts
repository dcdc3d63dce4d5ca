import { detailsOf, isNoCacheStore, isNoDatabase, isNone, requireStated } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const soc2Retention: Rule = {
  id: "soc2-retention",
  severity: "warning",
  regime: "SOC2",
  sections: ["database", "caching", "monitoring"],
  title: "Confidential data has a stated end",
  why: "Confidential information must be disposed of when its time is over; what has no end is never disposed of.",
  fix: "State how long logs and backups are kept, and let cache entries expire.",
  reference: "SOC 2 C1.1, C1.2",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("SOC2"),
  check: (subject) => {
    const { logRetentionDays } = detailsOf(subject, "monitoring");
    const backupDays = detailsOf(subject, "database").backups?.retentionDays;
    return [
      ...requireStated(logRetentionDays, "monitoring.logRetentionDays", "how long logs are kept is not stated"),
      ...(isNoDatabase(subject)
        ? []
        : requireStated(backupDays, "database.backups.retentionDays", "how long backups are kept is not stated")),
      ...(!isNoCacheStore(subject) && isNone(subject.spec.caching.ttl)
        ? [fail("caching.ttl", "entries of the cache never expire", ["caching"])]
        : []),
    ];
  },
};
