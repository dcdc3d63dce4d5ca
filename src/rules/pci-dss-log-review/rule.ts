import { detailsOf, requireFlag } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const pciDssLogReview: Rule = {
  id: "pci-dss-log-review",
  severity: "warning",
  regime: "PCI-DSS",
  sections: ["monitoring"],
  title: "Audit logs are reviewed by machine",
  why: "Nobody reads a day of logs; alerts on suspicious events do.",
  fix: "Add security alerts on the audit log.",
  reference: "PCI DSS v4.0.1 10.4.1.1",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("PCI-DSS"),
  check: (subject) =>
    subject.spec.monitoring.alerts.length === 0
      ? [fail("monitoring.alerts", "no alerts")]
      : requireFlag(
          detailsOf(subject, "monitoring").securityAlerts,
          "monitoring.securityAlerts",
          "no alert points at suspicious activity",
        ),
};
