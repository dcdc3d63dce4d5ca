import { note, type Rule } from "../rule.ts";

export const fedrampInactiveAccounts: Rule = {
  id: "fedramp-inactive-accounts",
  severity: "info",
  regime: "FedRAMP",
  sections: ["security"],
  title: "Accounts that nobody uses are disabled",
  why: "A forgotten account is a door without a watcher.",
  fix: "Disable accounts after 90 days without a log-in, by a job of the authentication service.",
  reference: "NIST SP 800-53 AC-2(3)",
  isAttestation: true,
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("FedRAMP"),
  check: () => [note("security.authentication", "Confirm that accounts are disabled after 90 days without a log-in.")],
};
