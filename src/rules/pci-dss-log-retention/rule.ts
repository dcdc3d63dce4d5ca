import { detailsOf } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const pciDssLogRetention: Rule = {
  id: "pci-dss-log-retention",
  severity: "error",
  regime: "PCI-DSS",
  sections: ["monitoring"],
  title: "Logs are kept for twelve months",
  why: "Intrusions are often found months later; the log history must reach back.",
  fix: "Keep logs for at least 365 days.",
  reference: "PCI DSS v4.0.1 10.5.1",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("PCI-DSS"),
  check: (subject) => {
    const days = detailsOf(subject, "monitoring").logRetentionDays;
    if (days === undefined || days === null)
      return [unknown("monitoring.logRetentionDays", "how long logs are kept is not stated")];
    return days >= 365 ? [] : [fail("monitoring.logRetentionDays", `logs are kept ${days} days, 365 are asked for`)];
  },
};
