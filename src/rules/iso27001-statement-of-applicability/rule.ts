import { note, type Rule } from "../rule.ts";

export const iso27001StatementOfApplicability: Rule = {
  id: "iso27001-statement-of-applicability",
  severity: "info",
  regime: "ISO27001",
  sections: [],
  title: "Controls are chosen by risk",
  why: "The standard lets risks decide which controls apply; the choice must be written down with its reasons.",
  fix: "Assess the risks of this system and record each control as applied or excluded.",
  reference: "ISO/IEC 27001:2022 6.1.3 d)",
  isAttestation: true,
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("ISO27001"),
  check: () => [note("", "Confirm that the Statement of Applicability covers this system and its suppliers.")],
};
