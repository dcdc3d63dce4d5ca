import { linksEncrypted } from "../combined-facts.ts";
import type { Rule } from "../rule.ts";

export const soc2TransmissionSecurity: Rule = {
  id: "soc2-transmission-security",
  severity: "warning",
  regime: "SOC2",
  sections: ["hosting", "database", "caching"],
  title: "Data is encrypted on its way",
  why: "Information that moves between parts of the system must not be readable to others.",
  fix: "Use TLS on every link.",
  reference: "SOC 2 CC6.7",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("SOC2"),
  check: (subject) => linksEncrypted(subject),
};
