import { Money, sum } from "../../src/cost/money.ts";
import type { LineItem } from "../../src/spec/plan.ts";
import type { Confidence } from "../../src/spec/words.ts";

/** How sure the prices behind a bill are: dollars by the confidence of their price rows. Credits count by their size. */
export interface ConfidenceShares {
  name: string;
  usd: Readonly<Record<Confidence, number>>;
  /** Lines for which nobody publishes a price: in no share. */
  unpricedLines: number;
}

export function confidenceShares(name: string, lines: readonly LineItem[]): ConfidenceShares {
  const usdOf = (confidence: Confidence): number =>
    sum(
      lines
        .filter(({ source }) => source.confidence === confidence)
        .map((line) => new Money(line.monthlyUsd ?? 0).abs()),
    ).toNumber();
  return {
    name,
    usd: { high: usdOf("high"), medium: usdOf("medium"), low: usdOf("low") },
    unpricedLines: lines.filter(({ priceNotFound }) => priceNotFound).length,
  };
}
