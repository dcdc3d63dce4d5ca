import { detailsOf, isNoDatabase, isNone, requireStated } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const iso27001Deletion: Rule = {
  id: "iso27001-deletion",
  severity: "warning",
  regime: "ISO27001",
  sections: ["database", "caching", "monitoring"],
  title: "Information is deleted when it is no longer needed",
  why: "What has no date of deletion is kept for ever, and every copy is one more to lose.",
  fix: "State how long logs and backups are kept, and let cache entries expire.",
  reference: "ISO/IEC 27001:2022 A.8.10",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("ISO27001"),
  check: (subject) => {
    const logDays = detailsOf(subject, "monitoring").logRetentionDays;
    const backupDays = detailsOf(subject, "database").backups?.retentionDays;
    const { service, ttl } = subject.spec.caching;
    return [
      ...requireStated(logDays, "monitoring.logRetentionDays", "when logs are deleted is not stated"),
      ...(isNoDatabase(subject)
        ? []
        : requireStated(backupDays, "database.backups.retentionDays", "when backups are deleted is not stated")),
      ...(!isNone(service) && isNone(ttl)
        ? [fail("caching.ttl", "entries of the cache never expire", ["caching"])]
        : []),
    ];
  },
};
