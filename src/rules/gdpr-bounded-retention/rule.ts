import { detailsOf, noDetails } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const gdprBoundedRetention: Rule = {
  id: "gdpr-bounded-retention",
  severity: "warning",
  regime: "GDPR",
  sections: ["monitoring", "caching"],
  title: "Logs and caches forget",
  why: "Personal data may be kept no longer than needed; logs and caches hold it too.",
  fix: "Set a finite log retention and a time to live for the cache.",
  reference: "GDPR Art. 5(1)(e), 25",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("GDPR"),
  check: (subject) => {
    const days = detailsOf(subject, "monitoring").logRetentionDays;
    const caching = detailsOf(subject, "caching");
    return [
      ...(days === undefined || days === null
        ? [unknown("monitoring.logRetentionDays", "how long logs are kept is not stated")]
        : []),
      ...(caching.ttlSeconds === undefined ? noDetails("caching") : []),
      ...(caching.engine !== "none" && caching.ttlSeconds === null
        ? [fail("caching.ttl", "the cache has no time to live")]
        : []),
    ];
  },
};
