import { note, type Rule } from "../rule.ts";

export const hipaaRiskAnalysis: Rule = {
  id: "hipaa-risk-analysis",
  severity: "info",
  regime: "HIPAA",
  sections: [],
  title: "Risks to health data are analysed, and the analysis is repeated",
  why: "The rule asks for a documented risk analysis and periodic evaluations; no specification can show them.",
  fix: "Write the risk analysis down, and set a date for the next evaluation.",
  reference: "45 CFR 164.308(a)(1)(ii)(A), (a)(8)",
  isAttestation: true,
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("HIPAA"),
  check: () => [
    note("", "Confirm that a risk analysis of this system is documented and that evaluations of it are scheduled."),
  ],
};
