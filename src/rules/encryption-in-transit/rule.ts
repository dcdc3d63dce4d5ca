import { linksEncrypted } from "../combined-facts.ts";
import type { Rule } from "../rule.ts";

export const encryptionInTransit: Rule = {
  id: "encryption-in-transit",
  severity: "error",
  regime: null,
  sections: ["hosting", "database", "caching"],
  title: "Data is encrypted on its way",
  why: "Log-ins and records that cross a network in clear are read and changed by whoever sits on it.",
  fix: "Use TLS to the application, and to a database or cache outside the private network.",
  reference: "AWS Well-Architected SEC09; Azure SE:07",
  appliesTo: () => true,
  check: (subject) => linksEncrypted(subject, { privateNetworkSuffices: true }),
};
