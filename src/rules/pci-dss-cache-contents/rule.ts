import { isNoCacheStore } from "../facts.ts";
import { note, type Rule } from "../rule.ts";

export const pciDssCacheContents: Rule = {
  id: "pci-dss-cache-contents",
  severity: "info",
  regime: "PCI-DSS",
  sections: ["caching"],
  title: "The cache holds no card data",
  why: "Card codes may not be stored after authorisation, and a number in a cache is stored in clear.",
  fix: "Cache tokens and results, never card numbers or codes.",
  reference: "PCI DSS v4.0.1 3.3.1, 3.5.1",
  isAttestation: true,
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("PCI-DSS") && !isNoCacheStore(subject),
  check: () => [note("caching", "Confirm that neither card numbers nor card codes are ever written to the cache.")],
};
