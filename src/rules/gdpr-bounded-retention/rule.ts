import { detailsOf, isNone } from "../facts.ts";
import { fail, type Observation, type Rule, type Subject, unknown } from "../rule.ts";

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
    return [
      ...(days === undefined || days === null
        ? [unknown("monitoring.logRetentionDays", "how long logs are kept is not stated")]
        : []),
      ...(isNone(subject.spec.caching.service) ? [] : timeToLive(subject)),
    ];
  },
};

function timeToLive(subject: Subject): Observation[] {
  if (isNone(subject.spec.caching.ttl)) return [fail("caching.ttl", "the cache has no time to live", ["caching"])];
  const { ttlSeconds } = detailsOf(subject, "caching");
  return typeof ttlSeconds === "number"
    ? []
    : [unknown("caching.ttl", "how long the cache keeps an entry is not stated")];
}
