import { detailsOf, isNone, requireAtLeast, requireFlag } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const hipaaActivityReview: Rule = {
  id: "hipaa-activity-review",
  severity: "warning",
  regime: "HIPAA",
  sections: ["monitoring"],
  title: "Records of activity are reviewed",
  why: "Logs that nobody can search and that raise no alert are not reviewed, whatever the policy says.",
  fix: "Keep logs where they can be searched and add security alerts.",
  reference: "45 CFR 164.308(a)(1)(ii)(D)",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("HIPAA"),
  check: (subject) => {
    const { hotLogRetentionDays, securityAlerts } = detailsOf(subject, "monitoring");
    if (isNone(subject.spec.monitoring.logging)) return [fail("monitoring.logging", "no logs are kept to review")];
    return [
      ...requireFlag(securityAlerts, "monitoring.securityAlerts", "no alert points at suspicious activity"),
      ...requireAtLeast(hotLogRetentionDays, {
        path: "monitoring.hotLogRetentionDays",
        minimum: 1,
        message: (days) => `logs can be searched for ${days} days`,
      }),
    ];
  },
};
