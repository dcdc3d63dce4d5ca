import { Decimal } from "decimal.js";
import type { ModelCall, ModelCost, TokenUsage } from "../spec/model-call.ts";
import { pricesAsOf } from "./model-price.ts";

/** Tokens of one call, in and out; 0 where none were reported. */
export function tokensOf({ tokens }: ModelCall): number {
  return tokens === null ? 0 : tokens.inputTokens + tokens.outputTokens;
}

/** All tokens that the calls reported. */
export function tokensUsed(calls: readonly ModelCall[]): TokenUsage {
  const sum = (key: keyof TokenUsage): number => calls.reduce((total, { tokens }) => total + (tokens?.[key] ?? 0), 0);
  return {
    inputTokens: sum("inputTokens"),
    cachedInputTokens: sum("cachedInputTokens"),
    outputTokens: sum("outputTokens"),
  };
}

/**
 * What the calls cost together at list price, in USD. Null without calls. `usd` is null where no call reported usage or a
 * model has no known price: unknown is not nothing.
 */
export function modelCostOf(calls: readonly ModelCall[]): ModelCost | null {
  if (calls.length === 0) return null;
  const metered = calls.filter(({ tokens }) => tokens !== null);
  const isKnown = metered.length > 0 && metered.every(({ costUsd }) => costUsd !== null);
  const usd = metered.reduce((total, { costUsd }) => total.plus(costUsd ?? 0), new Decimal(0));
  return {
    usd: isKnown ? usd.toFixed() : null,
    unmeteredCalls: calls.length - metered.length,
    pricesAsOf: isKnown ? pricesAsOf(metered.map(({ model }) => model)) : null,
  };
}
