import { note, type Rule } from "../rule.ts";

export const pciDssTestData: Rule = {
  id: "pci-dss-test-data",
  severity: "info",
  regime: "PCI-DSS",
  sections: ["cicd"],
  title: "Test systems hold no live card numbers",
  why: "Test systems are seldom guarded like production, so live card numbers there are exposed.",
  fix: "Use the test cards of the payment provider.",
  reference: "PCI DSS v4.0.1 6.5.5",
  isAttestation: true,
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("PCI-DSS"),
  check: () => [note("cicd.environments", "Confirm that no live card numbers are used outside production.")],
};
