import { fail, type Rule } from "../rule.ts";

export const hipaaLoginMonitoring: Rule = {
  id: "hipaa-login-monitoring",
  severity: "warning",
  regime: "HIPAA",
  sections: ["monitoring"],
  title: "Failed log-ins raise an alert",
  why: "Attempts to break in show first as log-ins that fail.",
  fix: "Add an alert on failed log-ins.",
  reference: "45 CFR 164.308(a)(5)(ii)(C)",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("HIPAA"),
  check: ({ spec }) =>
    spec.monitoring.alerts.some((alert) => /log[ -]?in|sign[ -]?in|authentication/i.test(alert))
      ? []
      : [fail("monitoring.alerts", "no alert on failed log-ins")],
};
