import { detailsOf, isNone, requireFlag } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const iso27001LoggingMonitoring: Rule = {
  id: "iso27001-logging-monitoring",
  severity: "error",
  regime: "ISO27001",
  sections: ["monitoring"],
  title: "Events are logged and the system is watched",
  why: "Logging and monitoring are controls of their own; without them incidents go unseen.",
  fix: "Log, keep an audit log, and alert.",
  reference: "ISO/IEC 27001:2022 A.8.15, A.8.16",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("ISO27001"),
  check: (subject) => [
    ...(isNone(subject.spec.monitoring.logging) ? [fail("monitoring.logging", "no logs are kept")] : []),
    ...requireFlag(detailsOf(subject, "monitoring").auditLog, "monitoring.auditLog", "no audit log is kept"),
    ...(subject.spec.monitoring.alerts.length > 0 ? [] : [fail("monitoring.alerts", "no alerts")]),
  ],
};
