import { alertsReachSomebody } from "../combined-facts.ts";
import type { Rule } from "../rule.ts";

export const hipaaIncidentResponse: Rule = {
  id: "hipaa-incident-response",
  severity: "warning",
  regime: "HIPAA",
  sections: ["monitoring"],
  title: "Alerts reach somebody who responds",
  why: "Security incidents must be answered and mitigated, which starts with a person who hears of them.",
  fix: "Send alerts to an on-call product or a watched channel.",
  reference: "45 CFR 164.308(a)(6)(ii)",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("HIPAA"),
  check: alertsReachSomebody,
};
