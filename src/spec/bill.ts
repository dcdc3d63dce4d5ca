import { z } from "zod";
import { decimalStringSchema, sourceSchema } from "./words.ts";

/** A monthly amount in USD with its band: low ≤ expected ≤ high. */
export const amountSchema = z.strictObject({
  low: decimalStringSchema,
  expected: decimalStringSchema,
  high: decimalStringSchema,
});
export type Amount = z.infer<typeof amountSchema>;

/**
 * A line before it belongs to a section: quantity × unit price = monthly. An unpublished price is null, never 0. `lowUsd`
 * and `highUsd` are the line's amounts in the low and in the high case; the sums of lines rise from low to high, while a
 * credit or the rest of a minimum spend runs the other way.
 */
export const billLineSchema = z.strictObject({
  serviceId: z.string(),
  component: z.string(),
  region: z.string().nullable(),
  quantity: decimalStringSchema,
  unit: z.string(),
  unitPriceUsd: decimalStringSchema.nullable(),
  monthlyUsd: decimalStringSchema.nullable(),
  lowUsd: decimalStringSchema.nullable(),
  highUsd: decimalStringSchema.nullable(),
  usageBased: z.boolean(),
  priceNotFound: z.boolean(),
  source: sourceSchema,
});
export type BillLine = z.infer<typeof billLineSchema>;

/** What a promise to the vendor would save a month. Never part of the total. */
export const savingSchema = z.strictObject({
  what: z.string(),
  term: z.string().describe("What is promised, e.g. 1 year, paid at once"),
  savesMonthlyUsd: decimalStringSchema,
  source: sourceSchema,
});
export type Saving = z.infer<typeof savingSchema>;

/** A bill for components that a caller names. */
export const priceReportSchema = z.strictObject({
  currency: z.literal("USD"),
  hoursPerMonth: z.literal(730),
  priceBookDate: z.string(),
  monthly: amountSchema,
  lineItems: z.array(billLineSchema),
  notPriced: z.array(z.strictObject({ what: z.string(), why: z.string() })),
  savings: z.array(savingSchema),
});
export type PriceReport = z.infer<typeof priceReportSchema>;
