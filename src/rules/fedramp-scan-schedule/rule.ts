import { note, type Rule } from "../rule.ts";

export const fedrampScanSchedule: Rule = {
  id: "fedramp-scan-schedule",
  severity: "info",
  regime: "FedRAMP",
  sections: [],
  title: "Running systems are scanned each month, and findings mended in time",
  why: "The baseline sets the interval of scans and the days in which a finding must be gone.",
  fix: "Schedule monthly scans, and track high risks to 30 days and moderate ones to 90.",
  reference: "NIST SP 800-53 RA-5",
  isAttestation: true,
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("FedRAMP"),
  check: () => [
    note(
      "",
      "Confirm monthly scans of systems, web application with its API, and databases; high risks mended in 30 days, moderate in 90.",
    ),
  ],
};
