import { detailsOf, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const soc2ChangeDetection: Rule = {
  id: "soc2-change-detection",
  severity: "warning",
  regime: "SOC2",
  sections: ["cicd", "monitoring"],
  title: "Unauthorised changes are noticed",
  why: "Software that nobody approved shows as a difference from the code of the infrastructure, or in the audit log.",
  fix: "Describe the infrastructure as code and keep an audit log.",
  reference: "SOC 2 CC6.8",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("SOC2"),
  check: (subject) => [
    ...requireFlag(
      detailsOf(subject, "cicd").infrastructureAsCode,
      "cicd.infrastructureAsCode",
      "the infrastructure is not described as code",
    ),
    ...requireFlag(detailsOf(subject, "monitoring").auditLog, "monitoring.auditLog", "no audit log is kept"),
  ],
};
