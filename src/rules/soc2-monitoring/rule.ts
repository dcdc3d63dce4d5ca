import { isNone } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const soc2Monitoring: Rule = {
  id: "soc2-monitoring",
  severity: "error",
  regime: "SOC2",
  sections: ["monitoring"],
  title: "The system is watched and deviations raise alerts",
  why: "What is not watched cannot be shown to have worked.",
  fix: "Log, watch, and alert.",
  reference: "SOC 2 CC7.1, CC7.2",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("SOC2"),
  check: ({ spec }) => [
    ...(spec.monitoring.alerts.length > 0 ? [] : [fail("monitoring.alerts", "no alerts")]),
    ...(isNone(spec.monitoring.logging) ? [fail("monitoring.logging", "no logs are kept")] : []),
    ...(isNone(spec.monitoring.apm) ? [fail("monitoring.apm", "the application is not watched")] : []),
  ],
};
