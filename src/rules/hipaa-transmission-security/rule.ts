import { linksEncrypted } from "../combined-facts.ts";
import type { Rule } from "../rule.ts";

export const hipaaTransmissionSecurity: Rule = {
  id: "hipaa-transmission-security",
  severity: "error",
  regime: "HIPAA",
  sections: ["hosting", "database", "caching"],
  title: "Health data is encrypted on its way",
  why: "Records that cross a network in clear can be read and changed.",
  fix: "Use TLS on every link.",
  reference: "45 CFR 164.312(e)(1), (e)(2)(ii)",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("HIPAA"),
  check: (subject) => linksEncrypted(subject),
};
