import { linksEncrypted, storesEncrypted } from "../combined-facts.ts";
import { detailsOf } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const gdprEncryption: Rule = {
  id: "gdpr-encryption",
  // Art. 32 names encryption as a measure to take "as appropriate", so its absence is a gap to explain.
  severity: "warning",
  regime: "GDPR",
  sections: ["hosting", "database", "caching"],
  title: "Personal data is encrypted on its way and where it rests",
  why: "Encryption is the first measure the regulation names; a leak of data that nobody can read harms nobody.",
  fix: "Use TLS on every link and stores that encrypt what they hold.",
  reference: "GDPR Art. 32(1)(a)",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("GDPR"),
  check: (subject) => {
    const { holdsPersonalData } = detailsOf(subject, "caching");
    const cacheIsHarmless = typeof holdsPersonalData === "boolean" ? !holdsPersonalData : null;
    return [...linksEncrypted(subject), ...storesEncrypted(subject, { cacheIsHarmless })];
  },
};
