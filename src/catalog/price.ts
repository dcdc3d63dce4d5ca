import { z } from "zod";
import { decimalStringSchema, sourceSchema } from "../spec/words.ts";

/** Hours in a month for everything that is rented by the hour. */
export const hoursPerMonth = 730;

/** Graduated tiers: each price holds for the part of the quantity up to `upTo` (in price units; null = no end). */
const tierSchema = z.strictObject({ upTo: decimalStringSchema.nullable(), unitPriceUsd: decimalStringSchema });

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
 * of the usage key, once per component (`includesPerUnit: true`: once per counted unit). `creditUsd` pays for usage
 * of the same service, at most what was used.
 */
const skuPriceSchema = z.strictObject({
  kind: z.literal("sku"),
  sku: z.string(),
  basis: z.enum(["hour", "month"]),
  unitPriceUsd: decimalStringSchema.nullable(),
  includes: z.record(z.string(), decimalStringSchema).optional(),
  includesPerUnit: z.boolean().default(false),
  creditUsd: decimalStringSchema.optional(),
  ...rowFields,
});

/**
 * The price of metered usage. `unitSize` is how many natural units one price unit holds (1000000 for "1M requests").
 * `included` is free for everybody, in natural units. Either `unitPriceUsd` or graduated `tiers`.
 * `skus` limits the row to components of these skus (rates that depend on the plan).
 */
const usagePriceSchema = z.strictObject({
  kind: z.literal("usage"),
  usage: z.string().describe("Usage key of a component, e.g. egressGb"),
  unitSize: z.number().positive().default(1),
  unitPriceUsd: decimalStringSchema.nullable().optional(),
  tiers: z.array(tierSchema).min(1).optional(),
  included: decimalStringSchema.default("0"),
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
