import { detailsOf, requireFlag } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const alertsPresent: Rule = {
  id: "alerts-present",
  severity: "error",
  regime: null,
  sections: ["monitoring"],
  title: "Somebody is told when it breaks",
  why: "An outage that nobody hears of lasts until a user complains.",
  fix: "Add alerts and an uptime check.",
  reference: "AWS Well-Architected REL 6; Azure RE:10",
  appliesTo: () => true,
  check: (subject) => [
    ...(subject.spec.monitoring.alerts.length > 0 ? [] : [fail("monitoring.alerts", "no alerts")]),
    ...requireFlag(detailsOf(subject, "monitoring").uptimeCheck, "monitoring.uptimeCheck", "no uptime check"),
  ],
};
