import type { Component } from "../catalog/offering.ts";
import type { SkuPrice, UsagePrice } from "../catalog/price.ts";
import { hoursPerMonth } from "../catalog/price.ts";
import type { Service } from "../catalog/service.ts";
import { BadInputError } from "../errors.ts";
import { suggestName } from "../spec/closest-name.ts";
import type { Band, Source } from "../spec/words.ts";
import type { Charge, QuantityBand } from "./charge.ts";
import { priceInRegion, type RegionalPrice } from "./find-price.ts";
import { Money, toQuantity, zero } from "./money.ts";

const unpublished: Source = { url: null, asOf: "", confidence: "low" };

/**
 * Prices one component into bill lines: the sku itself, then each metered usage with its allowance and tiers as lines
 * of their own. Throws BadInputError for a sku or a usage key that the service does not have; a known one without a
 * published price becomes a line whose price is null.
 */
export function billComponent(service: Service, component: Component): Charge[] {
  const skuRow = component.sku === null ? undefined : findSku(service, component.sku, component.region);
  const usage = Object.entries(component.usage).flatMap(([key, band]) =>
    billUsage(service, component, { usage: key, band, skuRow: skuRow?.row }),
  );
  const credits = skuRow?.row.creditUsd === undefined ? [] : creditCharge(component, skuRow.row, usage);
  return component.sku === null ? usage : [skuCharge(service, component, skuRow), ...usage, ...credits];
}

interface PriceIndex {
  skus: ReadonlyMap<string, readonly SkuPrice[]>;
  usages: ReadonlyMap<string, readonly UsagePrice[]>;
}

const indexes = new WeakMap<Service, PriceIndex>();

/** A service's rows by sku and by usage key; thousands of components are priced per plan. */
function indexOf(service: Service): PriceIndex {
  const known = indexes.get(service);
  if (known !== undefined) return known;
  const skus = Map.groupBy(
    service.prices.flatMap((row) => (row.kind === "sku" ? [row] : [])),
    ({ sku }) => sku,
  );
  const usages = Map.groupBy(
    service.prices.flatMap((row) => (row.kind === "usage" ? [row] : [])),
    ({ usage }) => usage,
  );
  const index = { skus, usages };
  indexes.set(service, index);
  return index;
}

function findSku(service: Service, sku: string, region: string | null): RegionalPrice<SkuPrice> | undefined {
  const { skus } = indexOf(service);
  const rows = skus.get(sku);
  if (rows === undefined)
    throw new BadInputError(`${service.id} has no sku "${sku}"; ${suggestName(sku, [...skus.keys()])}`);
  return priceInRegion(service, rows, region);
}

function skuCharge(service: Service, component: Component, price: RegionalPrice<SkuPrice> | undefined): Charge {
  const row = price?.row;
  const count = toQuantity(row?.basis === "hour" ? component.quantity * hoursPerMonth : component.quantity);
  return charge(service, component, {
    row,
    component: row?.component ?? component.sku ?? "",
    quantity: { low: count, expected: count, high: count },
    unitPriceUsd: scaled(row?.unitPriceUsd ?? null, price),
    usageBased: false,
    scaledFrom: price?.scaledFrom ?? null,
    sharedFee: component.sharedFee ?? null,
  });
}

interface Usage {
  usage: string;
  band: Band;
  skuRow: SkuPrice | undefined;
}

function billUsage(service: Service, component: Component, { usage, band, skuRow }: Usage): Charge[] {
  const rows = usageRows(service, component, usage);
  const price = priceInRegion(service, rows, component.region);
  const row = price?.row ?? rows[0];
  if (row === undefined) return [];
  const total = quantitiesOf(band, row.unitSize);
  const slices =
    price === undefined
      ? [{ name: row.component, from: zero, upTo: null, unitPriceUsd: null }]
      : slicesOf(row, includedBySku(skuRow, usage, component.quantity));
  return slices
    .map((slice) => ({ slice, quantity: sliceOf(total, slice) }))
    .filter(({ quantity }) => quantity.high.greaterThan(0))
    .map(({ slice, quantity }) =>
      charge(service, component, {
        row,
        component: slice.name,
        quantity,
        unitPriceUsd: scaled(slice.unitPriceUsd, price),
        usageBased: true,
        scaledFrom: price?.scaledFrom ?? null,
      }),
    );
}

/** Rows of a usage key that hold for the component's sku. */
function usageRows(service: Service, { sku }: Component, usage: string): readonly UsagePrice[] {
  const { usages } = indexOf(service);
  const rows = usages.get(usage);
  if (rows === undefined)
    throw new BadInputError(`${service.id} has no usage "${usage}"; ${suggestName(usage, [...usages.keys()])}`);
  const fitting = rows.filter((row) => row.skus === undefined || (sku !== null && row.skus.includes(sku)));
  // A known meter that is not priced for this sku becomes a line without a price.
  return fitting.length > 0
    ? fitting
    : rows.slice(0, 1).map((row) => ({ ...row, unitPriceUsd: null, tiers: undefined }));
}

function quantitiesOf(band: Band, unitSize: number): QuantityBand {
  return {
    low: toQuantity(band.low / unitSize),
    expected: toQuantity(band.expected / unitSize),
    high: toQuantity(band.high / unitSize),
  };
}

/** A part of a metered quantity with one price: the allowance, then each tier. */
interface Slice {
  name: string;
  from: Money;
  upTo: Money | null;
  unitPriceUsd: string | null;
}

/** Tiers count what is billed: they begin where the allowance ends. */
function slicesOf(row: UsagePrice, includedWithSku: Money): Slice[] {
  const free = new Money(row.included).plus(includedWithSku).div(row.unitSize).toDecimalPlaces(6);
  const slices: Slice[] = free.isZero()
    ? []
    : [{ name: `${row.component} (included)`, from: zero, upTo: free, unitPriceUsd: "0" }];
  let from = free;
  for (const tier of row.tiers ?? [{ upTo: null, unitPriceUsd: row.unitPriceUsd ?? null }]) {
    const upTo = tier.upTo === null ? null : free.plus(tier.upTo);
    slices.push({ name: tierName(row, from.minus(free), tier.upTo), from, upTo, unitPriceUsd: tier.unitPriceUsd });
    from = upTo ?? from;
  }
  return slices;
}

function includedBySku(row: SkuPrice | undefined, usage: string, count: number): Money {
  const once = row?.includes?.[usage];
  if (row === undefined || once === undefined) return zero;
  return new Money(once).times(row.includesPerUnit ? count : 1);
}

function tierName(row: UsagePrice, from: Money, upTo: string | null): string {
  if (row.tiers === undefined || row.tiers.length === 1) return row.component;
  return upTo === null ? `${row.component} (over ${from.toFixed()})` : `${row.component} (${from.toFixed()}–${upTo})`;
}

function sliceOf(total: QuantityBand, { from, upTo }: Slice): QuantityBand {
  const part = (quantity: Money): Money =>
    Money.max((upTo === null ? quantity : Money.min(quantity, upTo)).minus(from), zero);
  return { low: part(total.low), expected: part(total.expected), high: part(total.high) };
}

/** A credit pays for metered usage of its component, at most what was used. */
function creditCharge(component: Component, row: SkuPrice, usage: readonly Charge[]): Charge[] {
  const limit = new Money(row.creditUsd ?? "0");
  const spent = (band: keyof QuantityBand): Money =>
    usage.reduce(
      (total, line) => total.plus(line.unitPriceUsd === null ? zero : line.quantity[band].times(line.unitPriceUsd)),
      zero,
    );
  const quantity: QuantityBand = {
    low: Money.min(limit, spent("low")),
    expected: Money.min(limit, spent("expected")),
    high: Money.min(limit, spent("high")),
  };
  if (quantity.high.isZero()) return [];
  return [
    {
      serviceId: component.serviceId,
      component: `${prefix(component)}${row.component} (usage credit)`,
      region: null,
      unit: "USD",
      quantity,
      unitPriceUsd: new Money(-1),
      usageBased: true,
      source: row.source,
      sharedFee: null,
    },
  ];
}

interface ChargeParts {
  row: SkuPrice | UsagePrice | undefined;
  component: string;
  quantity: QuantityBand;
  unitPriceUsd: Money | null;
  usageBased: boolean;
  scaledFrom: string | null;
  /** Only the fee itself is shared, never the usage that is metered under it. */
  sharedFee?: string | null;
}

function charge(service: Service, component: Component, parts: ChargeParts): Charge {
  const { row, scaledFrom } = parts;
  const source = row?.source ?? unpublished;
  return {
    serviceId: service.id,
    component: `${prefix(component)}${parts.component}${scaledFrom === null ? "" : `, scaled from ${scaledFrom}`}`,
    region: component.region,
    unit: row?.unit ?? "unit",
    quantity: parts.quantity,
    unitPriceUsd: parts.unitPriceUsd,
    usageBased: parts.usageBased,
    source: scaledFrom === null ? source : { ...source, confidence: "low" },
    sharedFee: parts.sharedFee ?? null,
  };
}

function prefix(component: Component): string {
  return component.label === undefined ? "" : `${component.label}: `;
}

function scaled(unitPriceUsd: string | null, price: RegionalPrice<SkuPrice | UsagePrice> | undefined): Money | null {
  return unitPriceUsd === null || price === undefined ? null : new Money(unitPriceUsd).times(price.factor);
}
