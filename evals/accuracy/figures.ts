import { usd } from "../../src/text/money.ts";
import type { Predicted, Share } from "./score.ts";

/** Dollars as people read them; `-` where there is no amount. */
export function dollars(amount: number | null): string {
  return amount === null ? "-" : usd(String(amount));
}

export function bandText(predicted: Predicted | null): string {
  if (predicted === null || predicted.low === predicted.high) return "-";
  return `${dollars(predicted.low)}–${dollars(predicted.high)}`;
}

/** `×1.42`; `none` where one side is nothing. */
export function factorText(factor: number): string {
  if (!Number.isFinite(factor) || factor === 0) return "none";
  return `×${factor >= 100 ? factor.toFixed(0) : factor.toFixed(2)}`;
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${Math.round((100 * part) / whole)} %`;
}

export function shareText({ count, of }: Share): string {
  return percent(count, of);
}

export function yesOrNo(value: boolean | null): string {
  return value === null ? "-" : value ? "yes" : "no";
}

export function listText(items: readonly string[], most: number): string {
  const more = items.length - most;
  return more > 0 ? `${items.slice(0, most).join(", ")} and ${more} more` : items.join(", ");
}
