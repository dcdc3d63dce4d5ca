import type { Charge } from "../cost/charge.ts";
import { withSharedFeesOnce } from "../cost/shared-fees.ts";
import { billOf } from "./known-bills.ts";
import type { Part } from "./part.ts";
import { microPerUsd, microUsd, unpublishedPenalties } from "./price-option.ts";
import type { PlanningContext } from "./subject.ts";

/** A part with its cost, for sections that are put together from several products. */
export interface PricedPart<Facts> {
  part: Part<Facts>;
  charges: readonly Charge[];
  /** Expected cost plus stated penalties, micro-dollars: what parts are compared by. */
  scoreMicroUsd: number;
}

export function pricePart<Facts>({ catalog }: PlanningContext, part: Part<Facts>): PricedPart<Facts> {
  const charges = part.breaches.length > 0 ? [] : billOf(catalog, part.components);
  const penalty = [...part.penalties, ...unpublishedPenalties(charges)].reduce(
    (total, { usd }) => total + usd * microPerUsd,
    0,
  );
  return { part, charges, scoreMicroUsd: microUsd(withSharedFeesOnce([charges]).flat()) + penalty };
}

/** Networks that all parts can be used with; null when there is none. */
export function intersectNetworks(sets: readonly ("any" | readonly string[])[]): "any" | readonly string[] | null {
  let common: "any" | readonly string[] = "any";
  for (const set of sets) {
    if (set === "any") continue;
    common = common === "any" ? set : common.filter((network) => set.includes(network));
    if (common.length === 0) return null;
  }
  return common;
}

/** Of the items with one key the one with the lowest score; among equals the first. */
export function keepBestBy<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
  score: (item: Item) => number,
): Item[] {
  const best = new Map<string, { item: Item; score: number }>();
  for (const item of items) {
    const own = { item, score: score(item) };
    const known = best.get(key(item));
    if (known === undefined || own.score < known.score) best.set(key(item), own);
  }
  return [...best.values()].map(({ item }) => item);
}

export function totalScore(parts: readonly { scoreMicroUsd: number }[]): number {
  return parts.reduce((total, { scoreMicroUsd }) => total + scoreMicroUsd, 0);
}
