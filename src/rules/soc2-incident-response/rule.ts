import { alertsReachSomebody } from "../combined-facts.ts";
import type { Rule } from "../rule.ts";

export const soc2IncidentResponse: Rule = {
  id: "soc2-incident-response",
  severity: "warning",
  regime: "SOC2",
  sections: ["monitoring"],
  title: "Alerts reach a person or an on-call product",
  why: "Events are evaluated and answered only if somebody hears of them.",
  fix: "Send alerts to an on-call product or a watched channel.",
  reference: "SOC 2 CC7.3, CC7.4",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("SOC2"),
  check: alertsReachSomebody,
};
