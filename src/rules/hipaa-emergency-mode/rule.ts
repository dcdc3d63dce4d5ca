import { databaseIsRedundant } from "../combined-facts.ts";
import { isNoDatabase, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const hipaaEmergencyMode: Rule = {
  id: "hipaa-emergency-mode",
  severity: "warning",
  regime: "HIPAA",
  sections: ["database"],
  title: "Health data stays available in an emergency",
  why: "Care goes on while systems fail; a database that stands alone stops with its machine.",
  fix: "Add a replica or a standby in another zone.",
  reference: "45 CFR 164.308(a)(7)(ii)(C)",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("HIPAA") && !isNoDatabase(subject),
  check: (subject) =>
    requireFlag(
      databaseIsRedundant(subject),
      "database.highAvailability",
      "the database has neither a replica nor a standby in another zone",
    ),
};
