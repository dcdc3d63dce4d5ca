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

export const traitSchema = z.strictObject({
  id: traitIdSchema,
  evidence: z.string().describe("The words of the brief that the trait rests on"),
  by: z.enum(["given", "keywords", "model"]),
});
export type Trait = z.infer<typeof traitSchema>;
