import { detailsOf, isNone, requireFlag } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const hipaaAuditControls: Rule = {
  id: "hipaa-audit-controls",
  severity: "error",
  regime: "HIPAA",
  sections: ["monitoring"],
  title: "Access to health data is recorded",
  why: "Use of systems with health data must be examinable.",
  fix: "Turn an audit log on.",
  reference: "45 CFR 164.312(b)",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("HIPAA"),
  check: (subject) =>
    isNone(subject.spec.monitoring.logging)
      ? [fail("monitoring.logging", "no logs are kept")]
      : requireFlag(detailsOf(subject, "monitoring").auditLog, "monitoring.auditLog", "no audit log is kept"),
};
