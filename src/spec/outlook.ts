import { z } from "zod";
import { amountSchema } from "./bill.ts";
import { decimalStringSchema, regimeSchema, sectionIdSchema } from "./words.ts";

/** What moves the total most. `swingUsd`: what its own low-to-high band does to the bill, all else as expected. */
export const costDriverSchema = z.strictObject({
  what: z.string(),
  monthlyUsd: decimalStringSchema,
  swingUsd: decimalStringSchema,
  perUnit: z.string().describe("What a further step costs, e.g. +$41.00 per 100 GB"),
});
export type CostDriver = z.infer<typeof costDriverSchema>;

/** The cheapest plan that meets every hard constraint with its hosting at one provider. */
export const elsewhereSchema = z.strictObject({
  provider: z.string(),
  monthlyUsd: decimalStringSchema,
  hosting: z.string(),
  isChosen: z.boolean().describe("Whether the recommended plan is hosted at this provider"),
  hasUnpriced: z.boolean().describe("Whether a part of it has no published price, so that it costs more"),
});
export type Elsewhere = z.infer<typeof elsewhereSchema>;

/** The least that meets the stated needs, and what it gives up against the recommended plan. */
export const frugalSchema = z.strictObject({
  monthlyUsd: decimalStringSchema,
  savesMonthlyUsd: decimalStringSchema,
  hasUnpriced: z.boolean(),
  options: z.record(sectionIdSchema, z.string()).describe("What it takes for each section, in words"),
  givesUp: z.array(z.string()),
});
export type Frugal = z.infer<typeof frugalSchema>;

/** What a requested regime adds to this plan, on the same services. */
export const regimeCostSchema = z.strictObject({
  regime: z.union([regimeSchema, z.literal("all")]).describe("all: the requested regimes together"),
  addsMonthlyUsd: decimalStringSchema,
  through: z.array(z.string()).describe("Bill lines that differ, the largest first"),
});
export type RegimeCost = z.infer<typeof regimeCostSchema>;

/**
 * The plan at another number of users, on the same services as long as they carry it. The band is that of metered usage;
 * the plan's own total holds besides what another size would cost.
 */
export const scenarioSchema = z.strictObject({
  name: z.string(),
  users: z.number().nonnegative().describe("Monthly active users"),
  monthly: amountSchema.nullable().describe("null: nothing in the catalog carries it"),
  hasUnpriced: z.boolean(),
  changes: z.array(z.string()),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** Where a section's service stops carrying the load. */
export const redesignSchema = z.strictObject({
  section: sectionIdSchema,
  atUsers: z.number().positive().describe("Monthly active users, two significant digits"),
  from: z.string(),
  to: z.string().nullable().describe("null: nothing in the catalog carries it"),
  why: z.string(),
});
export type Redesign = z.infer<typeof redesignSchema>;

/** What the bill says beyond today's plan. */
export const outlookShape = {
  elsewhere: z.array(elsewhereSchema),
  frugal: frugalSchema.nullable().describe("null: the recommended plan is the cheapest already"),
  compliance: z.array(regimeCostSchema),
  scenarios: z.array(scenarioSchema),
  redesigns: z.array(redesignSchema),
};
const outlookSchema = z.strictObject(outlookShape);
export type Outlook = z.infer<typeof outlookSchema>;
