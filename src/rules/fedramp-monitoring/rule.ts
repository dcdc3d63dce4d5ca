import { alertsReachSomebody } from "../combined-facts.ts";
import { detailsOf, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const fedrampMonitoring: Rule = {
  id: "fedramp-monitoring",
  severity: "error",
  regime: "FedRAMP",
  sections: ["monitoring"],
  title: "The system is watched, and alerts come at once",
  why: "Signs of compromise must reach somebody in near real time.",
  fix: "Add security alerts and send them to somebody on call.",
  reference: "NIST SP 800-53 SI-4",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("FedRAMP"),
  check: (subject) => [
    ...requireFlag(
      detailsOf(subject, "monitoring").securityAlerts,
      "monitoring.securityAlerts",
      "no alert points at an attack",
    ),
    ...alertsReachSomebody(subject),
  ],
};
