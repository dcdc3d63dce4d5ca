import type { PriceRow } from "../catalog/price.ts";
import { regionMultiplier } from "../catalog/region-multipliers.ts";
import type { Service } from "../catalog/service.ts";
import { Money } from "./money.ts";

/** A price row as it holds in one region: `factor` is 1 unless the region's own price is not in the book. */
export interface RegionalPrice<Row extends PriceRow> {
  row: Row;
  factor: Money;
  /** Region that the row is from, when it had to be scaled. */
  scaledFrom: string | null;
}

const one = new Money(1);

/**
 * Chooses among rows of the same thing the one for `region`: its own price, else one that holds everywhere, else the
 * first row scaled by the stated factor of the region. Undefined when nothing can be said.
 */
export function priceInRegion<Row extends PriceRow>(
  service: Service,
  rows: readonly Row[],
  region: string | null,
): RegionalPrice<Row> | undefined {
  const own = rows.find((row) => row.region === region) ?? rows.find((row) => row.region === "*");
  if (own !== undefined) return { row: own, factor: one, scaledFrom: null };
  const multiplierOf = (id: string): string | undefined => regionMultiplier(service.network, id);
  const base = rows.find((row) => multiplierOf(row.region) === "1") ?? rows[0];
  if (base === undefined) return undefined;
  if (region === null) return { row: base, factor: one, scaledFrom: null };
  const factor = multiplierOf(region);
  if (factor === undefined) return undefined;
  const relative = new Money(factor).div(multiplierOf(base.region) ?? 1).toDecimalPlaces(6);
  return { row: base, factor: relative, scaledFrom: base.region };
}
