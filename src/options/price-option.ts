import type { Catalog } from "../catalog/catalog.ts";
import type { Charge } from "../cost/charge.ts";
import { withSharedFeesOnce } from "../cost/shared-fees.ts";
import type { SectionId } from "../spec/words.ts";
import { billOf } from "./known-bills.ts";
import type { Candidate, Option, Penalty } from "./option.ts";
import { penaltyUsd } from "./penalties.ts";

/** Micro-dollars: whole numbers that add exactly in the search. */
export const microPerUsd = 1_000_000;

/** Prices a candidate that breaks no constraint. */
export function priceCandidate<S extends SectionId>(catalog: Catalog, candidate: Candidate<S>): Option<S> {
  const charges = billOf(catalog, candidate.components);
  const unpriced = unpublishedPenalties(charges);
  const penalties = [...candidate.penalties, ...unpriced];
  return {
    ...candidate,
    penalties,
    charges,
    crossNetworkCharges: billOf(catalog, candidate.fit.crossNetworkComponents),
    monthlyMicroUsd: microUsd(withSharedFeesOnce([charges]).flat()),
    penaltyMicroUsd: sumOf(penalties),
    unpricedMicroUsd: sumOf(unpriced),
  };
}

function sumOf(penalties: readonly Penalty[]): number {
  return penalties.reduce((total, { usd }) => total + Math.round(usd * microPerUsd), 0);
}

/** What has no price would count as free in a comparison of costs. */
export function unpublishedPenalties(charges: readonly Charge[]): Penalty[] {
  return charges
    .filter(({ unitPriceUsd, quantity }) => unitPriceUsd === null && quantity.expected.greaterThan(0))
    .map(({ component }) => ({ reason: `no price is published for ${component}`, usd: penaltyUsd.unpublishedPrice }));
}

/** Expected cost of charges in micro-dollars; what has no price counts nothing (it is listed instead). */
export function microUsd(charges: readonly Charge[]): number {
  return charges.reduce((total, charge) => total + chargeMicroUsd(charge), 0);
}

const amounts = new WeakMap<Charge, number>();

/** Expected cost of one charge in micro-dollars, computed once for each: the search adds the same ones many times. */
export function chargeMicroUsd(charge: Charge): number {
  const known = amounts.get(charge);
  if (known !== undefined) return known;
  const { unitPriceUsd, quantity } = charge;
  const amount =
    unitPriceUsd === null ? 0 : quantity.expected.times(unitPriceUsd).times(microPerUsd).round().toNumber();
  amounts.set(charge, amount);
  return amount;
}
