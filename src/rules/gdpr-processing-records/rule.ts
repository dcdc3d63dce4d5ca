import { knownUses } from "../facts.ts";
import { productNames } from "../product-names.ts";
import { note, type Rule } from "../rule.ts";

export const gdprProcessingRecords: Rule = {
  id: "gdpr-processing-records",
  severity: "info",
  regime: "GDPR",
  sections: [],
  title: "The record of processing names every recipient",
  why: "The record lists purposes, recipients and transfers; a specification can only supply the recipients.",
  fix: "Copy the services of this plan into the record of processing activities.",
  reference: "GDPR Art. 30",
  isAttestation: true,
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("GDPR"),
  check: (subject) => {
    const { placed: uses } = knownUses(subject);
    const named = uses.length === 0 ? "every service of this plan" : productNames(subject, uses);
    return [note("", `Confirm that the record of processing lists ${named}, with transfers out of the EEA.`)];
  },
};
