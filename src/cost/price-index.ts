import type { PriceRow, SkuPrice, UsagePrice } from "../catalog/price.ts";
import type { Service } from "../catalog/service.ts";
import { BadInputError } from "../errors.ts";
import { suggestName } from "../spec/closest-name.ts";

/** A service's price rows by sku and by usage key; thousands of components are priced per plan. */
interface PriceIndex {
  skus: ReadonlyMap<string, readonly SkuPrice[]>;
  usages: ReadonlyMap<string, readonly UsagePrice[]>;
}

const indexes = new WeakMap<Service, PriceIndex>();

export function priceIndex(service: Service): PriceIndex {
  const known = indexes.get(service);
  if (known !== undefined) return known;
  const index: PriceIndex = {
    skus: Map.groupBy(service.prices.filter(isSku), ({ sku }) => sku),
    usages: Map.groupBy(service.prices.filter(isUsage), ({ usage }) => usage),
  };
  indexes.set(service, index);
  return index;
}

function isSku(row: PriceRow): row is SkuPrice {
  return row.kind === "sku";
}

function isUsage(row: PriceRow): row is UsagePrice {
  return row.kind === "usage";
}

/** Rows of a sku in all regions. Throws BadInputError that names the nearest known sku. */
export function skuRows(service: Service, sku: string): readonly SkuPrice[] {
  const { skus } = priceIndex(service);
  const rows = skus.get(sku);
  if (rows !== undefined) return rows;
  throw new BadInputError(`${service.id} has no sku "${sku}"; ${suggestName(sku, [...skus.keys()])}`);
}

/**
 * Rows of a usage key that hold for a sku. A known meter without a rate for this sku gives a row without a price.
 * Throws BadInputError that names the nearest known key.
 */
export function usageRows(service: Service, usage: string, sku: string | null): readonly UsagePrice[] {
  const { usages } = priceIndex(service);
  const rows = usages.get(usage);
  if (rows === undefined)
    throw new BadInputError(`${service.id} has no usage "${usage}"; ${suggestName(usage, [...usages.keys()])}`);
  const fitting = rows.filter((row) => row.skus === undefined || (sku !== null && row.skus.includes(sku)));
  return fitting.length > 0
    ? fitting
    : rows.slice(0, 1).map((row) => ({ ...row, unitPriceUsd: null, tiers: undefined }));
}
