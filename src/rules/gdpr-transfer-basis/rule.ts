import { knownUses } from "../facts.ts";
import { productNames } from "../product-names.ts";
import { note, type Rule } from "../rule.ts";

export const gdprTransferBasis: Rule = {
  id: "gdpr-transfer-basis",
  severity: "info",
  regime: "GDPR",
  sections: [],
  title: "Each transfer out of the EEA has a basis on record",
  why: "A decision of adequacy can fall in court, and a region in the EU does not bind an owner elsewhere.",
  fix: "Record the basis of each transfer, and keep standard contractual clauses as the second one.",
  reference: "GDPR Art. 44–46; Decision (EU) 2023/1795",
  isAttestation: true,
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("GDPR"),
  check: (subject) => {
    const away = knownUses(subject).placed.filter(({ use }) => use.area !== null && use.area !== "eu");
    const named = away.length === 0 ? "every vendor owned outside the EEA" : productNames(subject, away);
    return [
      note(
        "",
        `Confirm the basis of transfer for ${named}: adequacy (in the United States only vendors certified under ` +
          "the Data Privacy Framework), or standard contractual clauses.",
      ),
    ];
  },
};
