import { linksEncrypted } from "../combined-facts.ts";
import { detailsOf, either, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const iso27001Cryptography: Rule = {
  id: "iso27001-cryptography",
  severity: "warning",
  regime: "ISO27001",
  sections: ["hosting", "database", "caching", "security"],
  title: "Cryptography has rules, and keys have a keeper",
  why: "Encryption protects as well as its keys are kept; keys in plain settings protect nothing.",
  fix: "Use TLS on every link, and keep keys in a key service or a secrets manager.",
  reference: "ISO/IEC 27001:2022 A.8.24",
  appliesTo: ({ brief, spec }) =>
    brief.complianceRequirements.includes("ISO27001") && spec.hosting.compute !== "static",
  check: (subject) => {
    const { keyManagement, secretsManager } = detailsOf(subject, "security");
    return [
      ...linksEncrypted(subject),
      ...requireFlag(
        either(keyManagement, secretsManager),
        "security.keyManagement",
        "keys are kept neither in a key service nor in a secrets manager",
      ),
    ];
  },
};
