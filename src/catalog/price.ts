import { z } from "zod";
import { decimalStringSchema, sourceSchema } from "../spec/words.ts";

/** Hours in a month for everything that is rented by the hour. */
export const hoursPerMonth = 730;

/** Each price holds for the part of the quantity up to `upTo` (in price units; null = no end). See `tierMode`. */
const tierSchema = z.strictObject({ upTo: decimalStringSchema.nullable(), unitPriceUsd: decimalStringSchema });

/** A lower price against a promise, e.g. a year in advance. Shown as a possible saving, never assumed. */
const commitmentSchema = z.strictObject({
  term: z.string().describe("What is promised, e.g. 1 year, paid monthly"),
  unitPriceUsd: decimalStringSchema,
  source: sourceSchema,
});

const rowFields = {
  component: z.string().describe("What the bill line says"),
  unit: z.string().describe("Unit of one price, e.g. instance-hour, GB-month, 1M requests"),
  region: z.string().default("*").describe("Region id that the price holds for; * = everywhere"),
  source: sourceSchema,
  note: z.string().optional(),
};

/**
 * The price of something that a component names: an instance size, a plan, an add-on, a seat.
 * `basis: hour` multiplies the count by 730. `includes` is what the sku brings of metered usage, in the natural unit
 * of the usage key, once per component (`includesPerUnit: true`: once per counted unit). `creditUsd`, for each counted
 * unit, pays for usage of the same service, at most what was used. `minimumMonthlyUsd`: where everything of the service
 * costs less, the rest is billed too. `soldBy: year`: sold by the year only; the price is a twelfth of it.
 */
const skuPriceSchema = z.strictObject({
  kind: z.literal("sku"),
  sku: z.string(),
  basis: z.enum(["hour", "month"]),
  unitPriceUsd: decimalStringSchema.nullable(),
  includes: z.record(z.string(), decimalStringSchema).optional(),
  includesPerUnit: z.boolean().default(false),
  creditUsd: decimalStringSchema.optional(),
  minimumMonthlyUsd: decimalStringSchema.optional(),
  soldBy: z.enum(["month", "year"]).default("month"),
  commitments: z.array(commitmentSchema).min(1).optional(),
  ...rowFields,
});

/**
 * The price of metered usage. `unitSize` is how many natural units one price unit holds (1000000 for "1M requests").
 * `included` is free for everybody, in natural units. Either `unitPriceUsd` or `tiers`: `graduated` tiers price each
 * part of the quantity by its own tier, `volume` tiers price the whole by the tier that it reaches. `scope` says what
 * allowance and tiers count over: all components of the `account`, or each one (a disk, a cluster) on its own.
 * `minimum`, in natural units, is billed even where less is used. `skus` limits the row to components of these skus.
 */
const usagePriceSchema = z.strictObject({
  kind: z.literal("usage"),
  usage: z.string().describe("Usage key of a component, e.g. egressGb"),
  unitSize: z.number().positive().default(1),
  unitPriceUsd: decimalStringSchema.nullable().optional(),
  tiers: z.array(tierSchema).min(1).optional(),
  tierMode: z.enum(["graduated", "volume"]).default("graduated"),
  scope: z.enum(["account", "component"]).default("account"),
  included: decimalStringSchema.default("0"),
  minimum: decimalStringSchema.optional(),
  skus: z.array(z.string()).optional(),
  ...rowFields,
});

export const priceRowSchema = z
  .discriminatedUnion("kind", [skuPriceSchema, usagePriceSchema])
  .refine((row) => row.kind === "sku" || (row.unitPriceUsd === undefined) !== (row.tiers === undefined), {
    error: "a usage price has either unitPriceUsd or tiers",
  });

export type PriceRow = z.infer<typeof priceRowSchema>;
export type SkuPrice = Extract<PriceRow, { kind: "sku" }>;
export type UsagePrice = Extract<PriceRow, { kind: "usage" }>;

const priceFileSchema = z.array(priceRowSchema);

/** Reads one service's price file. Throws a ZodError that names the row when the file is malformed. */
export function parsePrices(rows: unknown): readonly PriceRow[] {
  return priceFileSchema.parse(rows);
}
