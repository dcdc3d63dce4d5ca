import { detailsOf, isNone, requireFlag } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const pciDssAuditLog: Rule = {
  id: "pci-dss-audit-log",
  severity: "error",
  regime: "PCI-DSS",
  sections: ["monitoring"],
  title: "An audit log records access to systems with card data",
  why: "Access by users, acts of administrators, failed attempts and changes of credentials must be traceable to a person.",
  fix: "Turn an audit log on.",
  reference: "PCI DSS v4.0.1 10.2.1",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("PCI-DSS"),
  check: (subject) =>
    isNone(subject.spec.monitoring.logging)
      ? [fail("monitoring.logging", "no logs are kept")]
      : requireFlag(detailsOf(subject, "monitoring").auditLog, "monitoring.auditLog", "no audit log is kept"),
};
