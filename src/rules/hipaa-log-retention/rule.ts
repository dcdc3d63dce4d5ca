import { detailsOf, requireAtLeast } from "../facts.ts";
import type { Rule } from "../rule.ts";

const sixYearsInDays = 2190;

export const hipaaLogRetention: Rule = {
  id: "hipaa-log-retention",
  severity: "warning",
  regime: "HIPAA",
  sections: ["monitoring"],
  title: "Audit records reach back six years",
  why: "Documentation of security activity must be kept for six years. The rule sets no period for raw logs; keeping them as long is the cautious reading.",
  fix: "Archive audit logs for 2190 days, or record why a shorter period is enough.",
  reference: "45 CFR 164.316(b)(1)(ii), (b)(2)(i)",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("HIPAA"),
  check: (subject) =>
    requireAtLeast(detailsOf(subject, "monitoring").logRetentionDays, {
      path: "monitoring.logRetentionDays",
      minimum: sixYearsInDays,
      message: (days) => `logs are kept ${days} days; six years (${sixYearsInDays} days) are the cautious reading`,
    }),
};
