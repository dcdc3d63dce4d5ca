import { Decimal } from "decimal.js";
import { z } from "zod";
import { decimalStringSchema, sourceSchema } from "../spec/words.ts";
import prices from "./model-prices.json" with { type: "json" };

const modelPriceSchema = z.strictObject({
  model: z.string(),
  inputUsdPerMillion: decimalStringSchema,
  cachedInputUsdPerMillion: decimalStringSchema.nullable(),
  outputUsdPerMillion: decimalStringSchema,
  source: sourceSchema,
});

/**
 * What the maker of a model asks for a million tokens, in USD: standard tier, no batch, flex or priority processing, no
 * regional uplift, prompts of at most 272,000 tokens (longer ones cost more from gpt-5.4 on). Writes into the prompt
 * cache, which from gpt-5.6 on cost 1.25 times the input price, count as plain input. A null cached price is unknown.
 *
 * The figures are those of OpenAI's own model pages (confidence high) or of dated tables by others that agree (medium);
 * low: the sources disagree, or it is one without a date of its own. `asOf` of a page without a date is the latest day
 * that its text proves: the release or price change that it mentions.
 */
export type ModelPrice = z.infer<typeof modelPriceSchema>;

/** What one call used, in tokens. `inputTokens` includes the cached ones; `outputTokens` includes reasoning. */
export interface CallTokens {
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
}

/** Wide enough that no product or sum of safe integers and prices loses a digit. */
const Usd = Decimal.clone({ precision: 40 });

const tokensPerPrice = 1_000_000;
const dateSuffix = /-\d{4}-\d{2}-\d{2}$/;

let table: ReadonlyMap<string, ModelPrice> | null = null;

function priceTable(): ReadonlyMap<string, ModelPrice> {
  table ??= new Map(
    modelPriceSchema
      .array()
      .parse(prices)
      .map((price) => [price.model, price]),
  );
  return table;
}

/**
 * The list price of a model by the name that the API was called with: the exact name, else the name without its date
 * (`gpt-5-2025-08-07` is gpt-5). Null when unknown; so is whatever merely begins alike (`gpt-4o-audio-preview`) or is
 * sold by another (`openai/gpt-4o`): its price is not the maker's.
 */
export function modelPrice(model: string): ModelPrice | null {
  return priceTable().get(model) ?? priceTable().get(model.replace(dateSuffix, "")) ?? null;
}

/** The whole table. */
export function modelPrices(): ModelPrice[] {
  return [...priceTable().values()];
}

/** The day of the oldest price among those of the models, `YYYY-MM-DD`; null where none has a price. */
export function pricesAsOf(models: readonly string[]): string | null {
  return (
    models
      .flatMap((model) => modelPrice(model)?.source.asOf ?? [])
      .toSorted()
      .at(0) ?? null
  );
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/**
 * What a call costs at list price, in USD: an exact decimal as text, never rounded. Cached tokens cost the cached price,
 * or the full input price where that is unknown. Null when the model has no known price, and when the counts cannot be
 * (not whole, negative, more cached tokens than input): unknown is not nothing.
 */
export function callCostUsd(model: string, tokens: CallTokens): string | null {
  const price = modelPrice(model);
  const { inputTokens, cachedInputTokens, outputTokens } = tokens;
  if (price === null || ![inputTokens, cachedInputTokens, outputTokens].every(isCount)) return null;
  if (cachedInputTokens > inputTokens) return null;
  return new Usd(price.inputUsdPerMillion)
    .times(inputTokens - cachedInputTokens)
    .plus(new Usd(price.cachedInputUsdPerMillion ?? price.inputUsdPerMillion).times(cachedInputTokens))
    .plus(new Usd(price.outputUsdPerMillion).times(outputTokens))
    .div(tokensPerPrice)
    .toFixed();
}
