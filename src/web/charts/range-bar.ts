import type { Amount } from "../../spec/bill.ts";
import { type Markup, markup } from "../markup.ts";

interface RangeBar {
  amount: Amount;
  /** What the full width stands for, in USD. */
  fullUsd: number;
  /** Class that colours the bar: a section's id, or `accent`. */
  tone: string;
  /** A mark across the bar, such as the budget. */
  markUsd?: number | undefined;
}

/** A bar for the expected amount with a thin line for its band. It repeats figures that stand beside it, so it is hidden from readers. */
export function rangeBar({ amount, fullUsd, tone, markUsd }: RangeBar): Markup {
  const at = (usd: number): number => share(usd, fullUsd);
  const low = at(Number(amount.low));
  const expected = at(Number(amount.expected));
  const high = at(Number(amount.high));
  const mark =
    markUsd === undefined
      ? null
      : markup`<rect class="bar-mark" x="${Math.min(99.4, at(markUsd))}" y="0" width="0.6" height="12"/>`;
  return markup`<svg class="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar-track" width="100" height="12" rx="0"/><rect class="bar-fill tone-${tone}" width="${expected}" height="12"/><rect class="bar-range" x="${low}" y="5" width="${tenth(Math.max(0, high - low))}" height="2"/>${mark}</svg>`;
}

/** Percent of the full width, kept inside it. A credit has no length. */
function share(usd: number, fullUsd: number): number {
  if (fullUsd <= 0 || usd <= 0) return 0;
  return tenth(Math.min(100, (usd / fullUsd) * 100));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
