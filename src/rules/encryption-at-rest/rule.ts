import { storesEncrypted } from "../combined-facts.ts";
import { detailsOf } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const encryptionAtRest: Rule = {
  id: "encryption-at-rest",
  severity: "error",
  regime: null,
  sections: ["hosting", "database", "caching"],
  title: "Stored data is encrypted",
  why: "A disk that is copied or thrown away is read by whoever holds it.",
  fix: "Choose products that encrypt what they store, or encrypt the disks of one's own machines.",
  reference: "AWS Well-Architected SEC08; Azure SE:07",
  appliesTo: ({ spec }) => spec.hosting.compute !== "static" || spec.database.service !== "none",
  check: (subject) => {
    const { holdsPersonalData } = detailsOf(subject, "caching");
    const cacheIsHarmless = typeof holdsPersonalData === "boolean" ? !holdsPersonalData : null;
    return storesEncrypted(subject, { cacheIsHarmless });
  },
};
