import { z } from "zod";

/** The six sections of a specification, in the order in which they are decided and billed. */
export const sectionIds = ["hosting", "database", "caching", "cicd", "monitoring", "security"] as const;
export const sectionIdSchema = z.enum(sectionIds);
export type SectionId = z.infer<typeof sectionIdSchema>;

/** A record over all sections, made by a function of the section. */
export function mapSections<Value>(make: (section: SectionId) => Value): Record<SectionId, Value> {
  return {
    hosting: make("hosting"),
    database: make("database"),
    caching: make("caching"),
    cicd: make("cicd"),
    monitoring: make("monitoring"),
    security: make("security"),
  };
}

/** Compliance regimes that a brief may ask for. */
export const regimes = ["GDPR", "HIPAA", "SOC2", "PCI-DSS", "ISO27001", "FedRAMP"] as const;
export const regimeSchema = z.enum(regimes);
export type Regime = z.infer<typeof regimeSchema>;

/** Where users are. `ca`, `ch` and `me` occur only as places of data centres. */
export const userAreas = ["us", "eu", "uk", "apac", "sa", "africa"] as const;
export const userAreaSchema = z.enum(userAreas);
export type UserArea = z.infer<typeof userAreaSchema>;
export type Area = UserArea | "ca" | "ch" | "me";

/** How the application runs. */
export const computeKinds = ["serverless", "containers", "vms", "static", "edge"] as const;
export const computeKindSchema = z.enum(computeKinds);
export type ComputeKind = z.infer<typeof computeKindSchema>;

/** A decimal number as text, so that no digit is lost between processes: `"1240.5"`, `"-20"`. */
export const decimalStringSchema = z.string().regex(/^-?\d+(\.\d+)?$/, 'a decimal number as text, such as "12.50"');

export const confidenceSchema = z.enum(["high", "medium", "low"]);
export type Confidence = z.infer<typeof confidenceSchema>;

/** Where a figure comes from. `url` is null where no public page was found. */
export const sourceSchema = z.strictObject({
  url: z.string().nullable(),
  asOf: z.string(),
  confidence: confidenceSchema,
});
export type Source = z.infer<typeof sourceSchema>;

/** A usage estimate: what is expected, and the band around it. low ≤ expected ≤ high. */
export interface Band {
  low: number;
  expected: number;
  high: number;
}
