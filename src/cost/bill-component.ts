import type { Component } from "../catalog/offering.ts";
import type { SkuPrice, UsagePrice } from "../catalog/price.ts";
import { hoursPerMonth } from "../catalog/price.ts";
import type { Service } from "../catalog/service.ts";
import { BadInputError } from "../errors.ts";
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
  const charges: Charge[] = [];
  if (component.sku !== null) charges.push(skuCharge(service, component, skuRow));
  const usageCharges: Charge[] = [];
  for (const [usage, band] of Object.entries(component.usage)) {
    usageCharges.push(...billUsage(service, component, { usage, band, skuRow: skuRow?.row }));
  }
  charges.push(...usageCharges);
  if (skuRow?.row.creditUsd !== undefined) charges.push(...creditCharge(component, skuRow.row, usageCharges));
  return charges;
}

function findSku(service: Service, sku: string, region: string | null): RegionalPrice<SkuPrice> | undefined {
  const rows = service.prices.filter((row): row is SkuPrice => row.kind === "sku" && row.sku === sku);
  if (rows.length === 0) {
    const known = [...new Set(service.prices.flatMap((row) => (row.kind === "sku" ? [row.sku] : [])))];
    throw new BadInputError(`${service.id} has no sku "${sku}"; it has: ${known.join(", ")}`);
  }
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
  });
}

interface Usage {
  usage: string;
  band: Band;
  skuRow: SkuPrice | undefined;
}

function billUsage(service: Service, component: Component, { usage, band, skuRow }: Usage): Charge[] {
  const all = service.prices.filter((row): row is UsagePrice => row.kind === "usage" && row.usage === usage);
  if (all.length === 0) {
    const known = [...new Set(service.prices.flatMap((row) => (row.kind === "usage" ? [row.usage] : [])))];
    throw new BadInputError(`${service.id} has no usage "${usage}"; it has: ${known.join(", ")}`);
  }
  const rows = all.filter((row) => row.skus === undefined || (component.sku !== null && row.skus.includes(component.sku)));
  const price = priceInRegion(service, rows, component.region);
  if (price === undefined) {
    const quantity = { low: toQuantity(band.low), expected: toQuantity(band.expected), high: toQuantity(band.high) };
    const row = rows[0] ?? all[0];
    return [
      charge(service, component, {
        row,
        component: row?.component ?? usage,
        quantity,
        unitPriceUsd: null,
        usageBased: true,
        scaledFrom: null,
      }),
    ];
  }
  const { row } = price;
  const size = new Money(row.unitSize);
  const included = new Money(row.included).plus(includedBySku(skuRow, usage, component.quantity)).div(size);
  const total: QuantityBand = {
    low: toQuantity(band.low / row.unitSize),
    expected: toQuantity(band.expected / row.unitSize),
    high: toQuantity(band.high / row.unitSize),
  };
  const slices: { name: string; from: Money; upTo: Money | null; unitPriceUsd: string | null }[] = [];
  const free = included.toDecimalPlaces(6);
  if (free.greaterThan(0)) slices.push({ name: `${row.component} (included)`, from: zero, upTo: free, unitPriceUsd: "0" });
  let from = free;
  let tierStart = zero;
  for (const tier of row.tiers ?? [{ upTo: null, unitPriceUsd: row.unitPriceUsd ?? null }]) {
    // Tiers count billable quantity: they begin where the allowance ends.
    const upTo = tier.upTo === null ? null : free.plus(tier.upTo);
    slices.push({ name: tierName(row, tierStart, tier.upTo), from, upTo, unitPriceUsd: tier.unitPriceUsd });
    if (upTo !== null) from = upTo;
    tierStart = tier.upTo === null ? tierStart : new Money(tier.upTo);
  }
  return slices
    .map((slice) => ({ slice, quantity: sliceOf(total, slice.from, slice.upTo) }))
    .filter(({ quantity, slice }) => quantity.high.greaterThan(0) || (slice.unitPriceUsd !== "0" && total.high.isZero() && slice.from.equals(free)))
    .map(({ slice, quantity }) =>
      charge(service, component, {
        row,
        component: slice.name,
        quantity,
        unitPriceUsd: scaled(slice.unitPriceUsd, price),
        usageBased: true,
        scaledFrom: price.scaledFrom,
      }),
    );
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

function sliceOf(total: QuantityBand, from: Money, upTo: Money | null): QuantityBand {
  const part = (quantity: Money): Money => {
    const end = upTo === null ? quantity : Money.min(quantity, upTo);
    return Money.max(end.minus(from), zero);
  };
  return { low: part(total.low), expected: part(total.expected), high: part(total.high) };
}

/** A credit pays for metered usage of its component, at most what was used. */
function creditCharge(component: Component, row: SkuPrice, usage: readonly Charge[]): Charge[] {
  const limit = new Money(row.creditUsd ?? "0");
  const spent = (band: keyof QuantityBand): Money =>
    usage.reduce((total, line) => total.plus(line.unitPriceUsd === null ? zero : line.quantity[band].times(line.unitPriceUsd)), zero);
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
      sharedFee: component.sharedFee ?? null,
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
    sharedFee: component.sharedFee ?? null,
  };
}

function prefix(component: Component): string {
  return component.label === undefined ? "" : `${component.label}: `;
}

function scaled(unitPriceUsd: string | null, price: RegionalPrice<SkuPrice | UsagePrice> | undefined): Money | null {
  return unitPriceUsd === null || price === undefined ? null : new Money(unitPriceUsd).times(price.factor);
}
