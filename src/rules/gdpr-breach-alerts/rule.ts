import { alertsReachSomebody } from "../combined-facts.ts";
import { detailsOf, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const gdprBreachAlerts: Rule = {
  id: "gdpr-breach-alerts",
  severity: "warning",
  regime: "GDPR",
  sections: ["monitoring"],
  title: "A breach is noticed in time to report it",
  why: "The authority must hear of a breach within 72 hours, and nobody reports what nobody saw.",
  fix: "Add security alerts and send them to somebody on call.",
  reference: "GDPR Art. 33",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("GDPR"),
  check: (subject) => [
    ...requireFlag(
      detailsOf(subject, "monitoring").securityAlerts,
      "monitoring.securityAlerts",
      "no alert points at a breach",
    ),
    ...alertsReachSomebody(subject),
  ],
};
