import { z } from "zod";

/**
 * What kind of work a project is. A trait chooses sizing coefficients and brings rules into scope.
 * Kinds of application come first (one of them leads the sizing), then what the data is.
 */
export const traitIds = [
  "business-saas",
  "consumer-app",
  "e-commerce",
  "static-content",
  "content-site",
  "telehealth",
  "social-community",
  "internal-tool",
  "api",
  "batch",
  "realtime",
  "media-heavy",
  "file-storage",
  "personal-data",
  "health-data",
  "card-data",
  "federal-data",
] as const;
export const traitIdSchema = z.enum(traitIds);
export type TraitId = z.infer<typeof traitIdSchema>;

/** What each trait means, for people and models that read a brief. */
export const traitMeanings: Readonly<Record<TraitId, string>> = {
  "business-saas": "software that companies and their staff work with",
  "consumer-app": "an application that people use for themselves, often on a phone",
  "e-commerce": "sells goods or tickets: catalog, basket, checkout, rushes",
  "static-content": "pages that are built beforehand and need no server",
  "content-site": "articles or pages that editors write and many visitors read",
  telehealth: "consultations between patients and clinicians over the network",
  "social-community": "people publish for each other: feeds, forums, followers",
  "internal-tool": "for the staff of one organisation only",
  api: "other programs call it; it has few pages of its own, or none",
  batch: "large jobs that run by a clock or a queue, with nobody waiting",
  realtime: "keeps connections open: chat, presence, live updates, collaboration",
  "media-heavy": "serves or records video, audio or many large images",
  "file-storage": "keeps files that users upload",
  "personal-data": "keeps data about identifiable people",
  "health-data": "keeps data about the health of identifiable people",
  "card-data": "takes card payments itself or touches card numbers",
  "federal-data": "keeps data for a federal agency of the United States",
};

export const traitSchema = z.strictObject({
  id: traitIdSchema,
  evidence: z.string().describe("The words of the brief that the trait rests on"),
  by: z.enum(["given", "keywords", "model"]),
});
export type Trait = z.infer<typeof traitSchema>;

/** How the evidence of a trait ends that no word supports. */
export const assumedSuffix = "; assumed";

/** Whether a trait is a guess. */
export function isAssumed({ by, evidence }: Trait): boolean {
  return by === "keywords" && evidence.endsWith(assumedSuffix);
}
