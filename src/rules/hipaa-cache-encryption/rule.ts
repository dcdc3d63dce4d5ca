import { detailsOf, either, isNoCacheStore, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const hipaaCacheEncryption: Rule = {
  id: "hipaa-cache-encryption",
  severity: "warning",
  regime: "HIPAA",
  sections: ["caching"],
  title: "A cache with health data is encrypted at rest",
  why: "Copies of records in a cache, and its snapshots, are as readable as the database behind it.",
  fix: "Choose a cache with encryption at rest, or keep health data out of it.",
  reference: "45 CFR 164.312(a)(2)(iv)",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("HIPAA") && !isNoCacheStore(subject),
  check: (subject) => {
    const { encryptionAtRest, holdsPersonalData } = detailsOf(subject, "caching");
    const isHarmless = holdsPersonalData === undefined || holdsPersonalData === null ? null : !holdsPersonalData;
    return requireFlag(
      either(encryptionAtRest, isHarmless),
      "caching.encryptionAtRest",
      "the cache holds personal data and is not encrypted at rest",
    );
  },
};
