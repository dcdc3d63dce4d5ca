import { linksEncrypted, storesEncrypted } from "../combined-facts.ts";
import type { Rule } from "../rule.ts";

export const fedrampEncryption: Rule = {
  id: "fedramp-encryption",
  severity: "error",
  regime: "FedRAMP",
  sections: ["hosting", "database", "caching"],
  title: "Federal data is encrypted on every link and in every store",
  why: "The baseline leaves no component out: whatever sends or stores federal data must encrypt it.",
  fix: "Use TLS on every link and stores that encrypt what they hold.",
  reference: "NIST SP 800-53 SC-8(1), SC-28(1)",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("FedRAMP"),
  check: (subject) => [...linksEncrypted(subject), ...storesEncrypted(subject)],
};
