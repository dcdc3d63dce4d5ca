import { detailsOf, requireAtLeast } from "../facts.ts";
import type { Rule } from "../rule.ts";

/** OMB M-21-31: twelve months at hand, eighteen more in cold storage. */
const activeDays = 365;
const totalDays = 912;

export const fedrampLogRetention: Rule = {
  id: "fedramp-log-retention",
  severity: "warning",
  regime: "FedRAMP",
  sections: ["monitoring"],
  title: "Audit records are kept as the memorandum for federal agencies asks",
  why: "Investigations of agencies reach back years; logs must be at hand for one and in store for longer.",
  fix: "Keep logs searchable for 12 months and archived for 18 more.",
  reference: "NIST SP 800-53 AU-11; OMB M-21-31",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("FedRAMP"),
  check: (subject) => {
    const { hotLogRetentionDays, logRetentionDays } = detailsOf(subject, "monitoring");
    return [
      ...requireAtLeast(hotLogRetentionDays, {
        path: "monitoring.hotLogRetentionDays",
        minimum: activeDays,
        message: (days) => `logs are at hand for ${days} days, not ${activeDays}`,
      }),
      ...requireAtLeast(logRetentionDays, {
        path: "monitoring.logRetentionDays",
        minimum: totalDays,
        message: (days) => `logs are kept for ${days} days, not ${totalDays}`,
      }),
    ];
  },
};
