import { databaseIsRedundant, redundantFromPercent } from "../combined-facts.ts";
import { isNoDatabase, requireFlag } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const gdprResilience: Rule = {
  id: "gdpr-resilience",
  severity: "warning",
  regime: "GDPR",
  sections: ["database", "monitoring", "security"],
  title: "Systems that process personal data withstand attacks and faults",
  why: "Confidentiality, integrity, availability and resilience must last, not only exist on the first day.",
  fix: "Add edge protection and alerts, and give the database a replica or a standby.",
  reference: "GDPR Art. 32(1)(b)",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("GDPR"),
  check: (subject) => {
    const { monitoring, security } = subject.spec;
    return [
      ...(security.waf || security.ddosProtection
        ? []
        : [fail("security.waf", "neither a firewall nor protection against denial of service is planned")]),
      ...(monitoring.alerts.length > 0 ? [] : [fail("monitoring.alerts", "no alerts")]),
      ...(isNoDatabase(subject) || subject.brief.availabilityTarget < redundantFromPercent
        ? []
        : requireFlag(
            databaseIsRedundant(subject),
            "database.highAvailability",
            "the database has neither a replica nor a standby",
          )),
    ];
  },
};
