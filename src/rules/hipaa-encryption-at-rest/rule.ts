import { detailsOf, isNoDatabase, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const hipaaEncryptionAtRest: Rule = {
  id: "hipaa-encryption-at-rest",
  severity: "error",
  regime: "HIPAA",
  sections: ["database"],
  title: "Health data is encrypted at rest",
  why: "Addressable, but leaving it out needs a recorded equivalent, which a plan cannot show.",
  fix: "Choose a database with encryption at rest.",
  reference: "45 CFR 164.312(a)(2)(iv)",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("HIPAA") && !isNoDatabase(subject),
  check: (subject) =>
    requireFlag(
      detailsOf(subject, "database").encryptionAtRest,
      "database.encryptionAtRest",
      "the database is not encrypted at rest",
    ),
};
