import { fail, type Rule } from "../rule.ts";

const securityControl = /audit|firewall|\bwaf\b|intrusion|malware|security/i;

export const pciDssControlFailureAlerts: Rule = {
  id: "pci-dss-control-failure-alerts",
  severity: "warning",
  regime: "PCI-DSS",
  sections: ["monitoring"],
  title: "The failure of a security control raises an alert",
  why: "A firewall or an audit log that stops silently leaves card data open until somebody looks.",
  fix: "Add alerts on the firewall, the audit log and whatever else protects card data.",
  reference: "PCI DSS v4.0.1 10.7.2",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("PCI-DSS"),
  check: ({ spec }) =>
    spec.monitoring.alerts.some((alert) => securityControl.test(alert))
      ? []
      : [fail("monitoring.alerts", "no alert tells of a security control that was changed or has failed")],
};
