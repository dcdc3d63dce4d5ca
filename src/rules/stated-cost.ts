import type { Decimal } from "decimal.js";
import { amountsIn } from "../spec/money-text.ts";

/** The monthly dollars that a cost text states, the larger end of a range; undefined where it states none. */
export function statedMonthlyUsd(text: string): Decimal | undefined {
  const read = amountsIn(text);
  if ("fault" in read) return undefined;
  const amount = read.amounts.at(-1);
  return /\b(?:year|yr|annual(?:ly)?|annum)\b/i.test(text) ? amount?.dividedBy(12) : amount;
}
