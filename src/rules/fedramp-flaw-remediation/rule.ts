import { note, type Rule } from "../rule.ts";

export const fedrampFlawRemediation: Rule = {
  id: "fedramp-flaw-remediation",
  severity: "info",
  regime: "FedRAMP",
  sections: [],
  title: "Patches are installed within 30 days",
  why: "Most break-ins use a flaw for which a patch existed; the baseline sets a deadline.",
  fix: "Automate updates of images and dependencies, and watch their age.",
  reference: "NIST SP 800-53 SI-2",
  isAttestation: true,
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("FedRAMP"),
  check: () => [note("", "Confirm that security patches are installed within 30 days of their release.")],
};
