import { databaseIsRedundant, redundantFromPercent } from "../combined-facts.ts";
import { detailsOf, either, isNoDatabase, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const iso27001Redundancy: Rule = {
  id: "iso27001-redundancy",
  severity: "warning",
  regime: "ISO27001",
  sections: ["hosting", "database"],
  title: "Processing survives the loss of one place",
  why: "Facilities need redundancy that fits the availability promised, and continuity plans rest on it.",
  fix: "Spread the application over zones or regions, and give the database a replica or a standby.",
  reference: "ISO/IEC 27001:2022 A.5.30, A.8.14",
  appliesTo: ({ brief }) =>
    brief.complianceRequirements.includes("ISO27001") && brief.availabilityTarget >= redundantFromPercent,
  check: (subject) => [
    ...requireFlag(
      either(subject.spec.hosting.regions.length >= 2, detailsOf(subject, "hosting").multiZone),
      "hosting.multiZone",
      "the application runs in one zone of one region",
    ),
    ...(isNoDatabase(subject)
      ? []
      : requireFlag(
          databaseIsRedundant(subject),
          "database.highAvailability",
          "the database has neither a replica nor a standby",
        )),
  ],
};
