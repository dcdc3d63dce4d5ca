import { note, type Rule } from "../rule.ts";

export const iso27001ExitPath: Rule = {
  id: "iso27001-exit-path",
  severity: "info",
  regime: "ISO27001",
  sections: [],
  title: "There is a way out of each cloud service",
  why: "Use of a cloud service is to be planned from purchase to exit, and the exit is seldom planned.",
  fix: "Write down how data is exported from each service, and what would replace it.",
  reference: "ISO/IEC 27001:2022 A.5.23",
  isAttestation: true,
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("ISO27001"),
  check: () => [note("", "Confirm that an exit from each cloud service is described: export, successor, deadline.")],
};
