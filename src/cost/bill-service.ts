import type { Component } from "../catalog/offering.ts";
import { hoursPerMonth, type SkuPrice, type UsagePrice } from "../catalog/price.ts";
import type { Service } from "../catalog/service.ts";
import type { Source } from "../spec/words.ts";
import type { Charge, Commitment, QuantityBand } from "./charge.ts";
import { priceInRegion, type RegionalPrice } from "./find-price.ts";
import { type MeterReading, readMeters } from "./meters.ts";
import { Money, toQuantity, zero } from "./money.ts";
import { skuRows } from "./price-index.ts";
import { addBands, mapBand, partIn, ratesOf } from "./slices.ts";

const unpublished: Source = { url: null, asOf: "", confidence: "low" };
const nothing: QuantityBand = { low: zero, expected: zero, high: zero };

/**
 * Prices what one account has of a service, as bill lines by component: each sku, then its metered usage with allowance
 * and tiers as lines of their own, then credits and minimum spends. Throws BadInputError for a sku or a usage key that
 * the service does not have; a known one without a published price becomes a line whose price is null.
 */
export function billService(service: Service, components: readonly Component[]): Charge[][] {
  const skus = components.map(({ sku, region }) =>
    sku === null ? undefined : priceInRegion(service, skuRows(service, sku), region),
  );
  const lines = components.map((component, index) =>
    component.sku === null ? [] : [skuCharge(component, skus[index])],
  );
  const rows = skus.map((price) => price?.row);
  for (const reading of readMeters(service, components, rows)) lines[reading.owner]?.push(...usageCharges(reading));
  rows.forEach((row, index) => {
    const component = components[index];
    if (row === undefined || component === undefined) return;
    if (isCredit(row)) lines[index] = cappedCredit(lines[index] ?? [], lines);
    if (row.creditUsd !== undefined) lines[index]?.push(...credit(component, row, lines));
    if (row.minimumMonthlyUsd !== undefined) lines[index]?.push(...minimumSpend(component, row, lines));
  });
  return lines;
}

/** One component on its own. */
export function billComponent(service: Service, component: Component): Charge[] {
  return billService(service, [component]).flat();
}

function skuCharge(component: Component, price: RegionalPrice<SkuPrice> | undefined): Charge {
  const row = price?.row;
  const count = toQuantity(row?.basis === "hour" ? component.quantity * hoursPerMonth : component.quantity);
  const name = row?.component ?? component.sku ?? "";
  return {
    ...lineOf(component, price),
    component: `${prefix(component.label)}${name}${row?.soldBy === "year" ? ", sold by the year" : ""}${origin(price)}`,
    quantity: { low: count, expected: count, high: count },
    unitPriceUsd: scaled(row?.unitPriceUsd ?? null, price),
    usageBased: false,
    sharedFee: component.sharedFee ?? null,
    commitments: commitmentsOf(price),
  };
}

function commitmentsOf(price: RegionalPrice<SkuPrice> | undefined): Commitment[] {
  return (price?.row.commitments ?? []).map(({ term, unitPriceUsd, source }) => ({
    term,
    unitPriceUsd: new Money(unitPriceUsd).times(price?.factor ?? 1),
    source,
  }));
}

function usageCharges({ row, price, components, includedBySku, billed }: MeterReading): Charge[] {
  const [first] = components;
  if (first === undefined) return [];
  const isOneLabel = components.every(({ label }) => label === first.label);
  const region = components.every((other) => other.region === first.region) ? first.region : null;
  const line = (name: string, unitPriceUsd: string | null, quantity: QuantityBand): Charge => ({
    ...lineOf({ ...first, region }, price),
    unit: row.unit,
    component: `${prefix(isOneLabel ? first.label : undefined)}${name}${origin(price)}`,
    quantity,
    unitPriceUsd: scaled(unitPriceUsd, price),
    usageBased: true,
  });
  if (price === undefined) return withQuantity([line(row.component, null, addBands(billed, includedBySku))]);
  const { allowance, slices } = ratesOf(row);
  const free = mapBand(billed, (quantity) => Money.min(quantity, allowance));
  const rest = mapBand(billed, (quantity) => Money.max(quantity.minus(allowance), zero));
  return withQuantity([
    line(`${row.component} (included)`, "0", addBands(free, includedBySku)),
    ...slices.map((slice) => line(slice.name, slice.unitPriceUsd, partIn(slice, rest))),
  ]);
}

/** A slice that no band reaches is no line. */
function withQuantity(lines: readonly Charge[]): Charge[] {
  return lines.filter(({ quantity: { low, expected, high } }) => Money.max(low, expected, high).greaterThan(0));
}

/** A sku with a negative price is what the vendor takes off, e.g. a compute credit of a plan. */
function isCredit({ unitPriceUsd }: SkuPrice): boolean {
  return unitPriceUsd?.startsWith("-") === true;
}

/** It takes off at most what the rest of the service costs; where that is less, it is counted in dollars. */
function cappedCredit(own: readonly Charge[], lines: readonly (readonly Charge[])[]): Charge[] {
  const [first, ...others] = own;
  if (first === undefined || first.unitPriceUsd === null) return [...own];
  const unitUsd = first.unitPriceUsd.abs();
  const rest = amountOf(lines.flat().filter((line) => line !== first));
  const full = mapBand(first.quantity, (count) => count.times(unitUsd));
  const paid = {
    low: Money.max(zero, Money.min(full.low, rest.low)),
    expected: Money.max(zero, Money.min(full.expected, rest.expected)),
    high: Money.max(zero, Money.min(full.high, rest.high)),
  };
  const isFull = paid.low.equals(full.low) && paid.expected.equals(full.expected) && paid.high.equals(full.high);
  if (isFull) return [...own];
  return [...withQuantity([{ ...first, unit: "USD", quantity: paid, unitPriceUsd: new Money(-1) }]), ...others];
}

/** A credit pays for metered usage of the service, at most what was used and not yet paid by another credit. */
function credit(component: Component, row: SkuPrice, lines: readonly (readonly Charge[])[]): Charge[] {
  const limit = new Money(row.creditUsd ?? "0").times(component.quantity);
  const sharedFee = component.sharedFee === undefined ? null : `${component.sharedFee}-credit`;
  const spent = amountOf(lines.flat().filter(({ usageBased }) => usageBased));
  const quantity = mapBand(spent, (usd) => Money.max(zero, Money.min(limit, usd)));
  return withQuantity([
    { ...usdLine(component, row, `${row.component} (usage credit)`), sharedFee, quantity, unitPriceUsd: new Money(-1) },
  ]);
}

/** Where everything together costs less than the vendor's minimum, the rest is billed too. */
function minimumSpend(component: Component, row: SkuPrice, lines: readonly (readonly Charge[])[]): Charge[] {
  const least = new Money(row.minimumMonthlyUsd ?? "0").times(component.quantity);
  const quantity = mapBand(amountOf(lines.flat()), (usd) => Money.max(zero, least.minus(usd)));
  return withQuantity([
    { ...usdLine(component, row, `${row.component} (up to the minimum spend)`), quantity, unitPriceUsd: new Money(1) },
  ]);
}

/** A line that is counted in dollars. */
function usdLine(component: Component, row: SkuPrice, name: string): Omit<Charge, "quantity" | "unitPriceUsd"> {
  return {
    serviceId: component.serviceId,
    component: `${prefix(component.label)}${name}`,
    region: null,
    unit: "USD",
    usageBased: true,
    source: row.source,
    sharedFee: null,
    commitments: [],
  };
}

function amountOf(lines: readonly Charge[]): QuantityBand {
  return lines.reduce((total, { quantity, unitPriceUsd }) => {
    if (unitPriceUsd === null) return total;
    return addBands(
      total,
      mapBand(quantity, (amount) => amount.times(unitPriceUsd)),
    );
  }, nothing);
}

type LineParts = Pick<Charge, "serviceId" | "region" | "unit" | "source" | "sharedFee" | "commitments">;

function lineOf(component: Component, price: RegionalPrice<SkuPrice | UsagePrice> | undefined): LineParts {
  const source = price?.row.source ?? unpublished;
  return {
    serviceId: component.serviceId,
    region: component.region,
    unit: price?.row.unit ?? "unit",
    source: price === undefined || price.scaledFrom === null ? source : { ...source, confidence: "low" },
    sharedFee: null,
    commitments: [],
  };
}

function prefix(label: string | undefined): string {
  return label === undefined ? "" : `${label}: `;
}

function origin(price: RegionalPrice<SkuPrice | UsagePrice> | undefined): string {
  return price === undefined || price.scaledFrom === null ? "" : `, scaled from ${price.scaledFrom}`;
}

function scaled(unitPriceUsd: string | null, price: RegionalPrice<SkuPrice | UsagePrice> | undefined): Money | null {
  return unitPriceUsd === null || price === undefined ? null : new Money(unitPriceUsd).times(price.factor);
}
