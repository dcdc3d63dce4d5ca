import { knownUses } from "../facts.ts";
import { productNames } from "../product-names.ts";
import { note, type Rule } from "../rule.ts";

export const dataResidencySupportData: Rule = {
  id: "data-residency-support-data",
  severity: "info",
  regime: null,
  sections: [],
  title: "What vendors keep about their customers is known",
  why: "Regional plans promise the place of content; support, billing, analytics and vendors' own logs often stay out.",
  fix: "Read each vendor's list of exceptions, and keep personal data out of tickets and metadata.",
  reference: "requirement of the brief (dataResidency)",
  isAttestation: true,
  appliesTo: ({ brief }) => brief.dataResidency === "eu",
  check: (subject) => {
    const { placed: uses } = knownUses(subject);
    const named = uses.length === 0 ? "every vendor" : productNames(subject, uses);
    return [
      note("", `Confirm what support, billing, analytics and log data leaves the EU at ${named}, and that it may.`),
    ];
  },
};
