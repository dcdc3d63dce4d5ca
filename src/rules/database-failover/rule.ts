import { detailsOf, isNoDatabase, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

/** Hours a month in which a promise can wait for a restore (judgement). */
const restoreHours = 4;
const hoursPerMonth = 730;

export const databaseFailover: Rule = {
  id: "database-failover",
  severity: "warning",
  regime: null,
  sections: ["database"],
  title: "Another machine can take over from the database",
  why: "Without a replica or a standby, one failed machine means an outage for as long as a restore takes.",
  fix: "Add a replica, or a plan with a standby; or accept the outage.",
  reference: "AWS Well-Architected REL 11; Azure RE:05",
  // From 99.9 % on, single-zone asks for more: a standby in another zone.
  appliesTo: (subject) => {
    const target = subject.brief.availabilityTarget;
    return !isNoDatabase(subject) && target < 99.9 && (1 - target / 100) * hoursPerMonth < restoreHours;
  },
  check: (subject) =>
    subject.spec.database.replicas > 0
      ? []
      : requireFlag(
          detailsOf(subject, "database").highAvailability,
          "database.replicas",
          "the database has neither a replica nor a standby",
        ),
};
