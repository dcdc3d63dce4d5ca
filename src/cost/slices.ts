import type { UsagePrice } from "../catalog/price.ts";
import type { QuantityBand } from "./charge.ts";
import { Money, zero } from "./money.ts";

/** A part of a metered quantity with one price. `from` and `upTo` count what is left beyond the allowance. */
export interface Slice {
  name: string;
  from: Money;
  upTo: Money | null;
  unitPriceUsd: string | null;
  /** The whole quantity falls into this slice once it reaches it, and leaves the slices before. */
  isVolume: boolean;
}

/** What a meter gives everybody for nothing, in price units, and its tiers. */
export interface Rates {
  allowance: Money;
  slices: readonly Slice[];
}

const known = new WeakMap<UsagePrice, Rates>();

/** The rates of a price row. Made once a row: a plan asks for them thousands of times. */
export function ratesOf(row: UsagePrice): Rates {
  const cached = known.get(row);
  if (cached !== undefined) return cached;
  const rates = { allowance: new Money(row.included).div(row.unitSize).toDecimalPlaces(6), slices: slicesOf(row) };
  known.set(row, rates);
  return rates;
}

/** The tiers of a meter; without tiers, the one price. */
function slicesOf(row: UsagePrice): Slice[] {
  const tiers = row.tiers ?? [{ upTo: null, unitPriceUsd: row.unitPriceUsd ?? null }];
  return tiers.map(({ upTo, unitPriceUsd }, index) => {
    const from = tiers[index - 1]?.upTo ?? "0";
    return {
      name:
        tiers.length === 1 ? row.component : `${row.component} (${upTo === null ? `over ${from}` : `${from}–${upTo}`})`,
      from: new Money(from),
      upTo: upTo === null ? null : new Money(upTo),
      unitPriceUsd,
      isVolume: row.tierMode === "volume",
    };
  });
}

/** The part of a quantity that falls into a slice. */
export function partIn({ from, upTo, isVolume }: Slice, total: QuantityBand): QuantityBand {
  const isBelowEnd = (quantity: Money): boolean => upTo === null || quantity.lessThanOrEqualTo(upTo);
  return mapBand(total, (quantity) => {
    if (quantity.lessThanOrEqualTo(from)) return zero;
    if (isVolume) return isBelowEnd(quantity) ? quantity : zero;
    return isBelowEnd(quantity) ? quantity.minus(from) : (upTo ?? quantity).minus(from);
  });
}

export function mapBand(band: QuantityBand, change: (quantity: Money) => Money): QuantityBand {
  return { low: change(band.low), expected: change(band.expected), high: change(band.high) };
}

export function addBands(first: QuantityBand, second: QuantityBand): QuantityBand {
  return {
    low: first.low.plus(second.low),
    expected: first.expected.plus(second.expected),
    high: first.high.plus(second.high),
  };
}
