import type { Catalog } from "../catalog/catalog.ts";
import type { Component } from "../catalog/offering.ts";
import type { BillLine } from "../spec/bill.ts";
import type { CostDriver } from "../spec/outlook.ts";
import type { Band } from "../spec/words.ts";
import { billComponents } from "./bill-components.ts";
import type { Charge } from "./charge.ts";
import { Money, toDecimalString, zero } from "./money.ts";
import { priceIndex } from "./price-index.ts";

const shown = 3;

/** Components that are billed together, e.g. those of one section. */
export type Account = readonly Component[];

/**
 * The three things that move the total most. First meters, by what their own band does to the bill while everything
 * else stays as expected: each with its part of the bill and what a further step costs, which allowances, tiers and
 * credits make different from the unit price. Where fewer than three meters move anything, the dearest lines follow.
 */
export function drivers(catalog: Catalog, accounts: readonly Account[], lines: readonly BillLine[]): CostDriver[] {
  const moving = accounts
    .flatMap((account) => metersOf(account).map((meter) => meterDriver(catalog, account, meter)))
    .filter(({ swingUsd }) => new Money(swingUsd).greaterThan(0))
    .sort((first, second) => new Money(second.swingUsd).comparedTo(first.swingUsd));
  return [...moving, ...fixedCosts(lines)].slice(0, shown);
}

interface Meter {
  serviceId: string;
  usage: string;
}

function metersOf(account: Account): Meter[] {
  const meters = account.flatMap(({ serviceId, usage, quantity }) =>
    quantity === 0 ? [] : Object.keys(usage).map((key) => ({ serviceId, usage: key })),
  );
  return meters.filter(
    ({ serviceId, usage }, index) =>
      meters.findIndex((other) => other.serviceId === serviceId && other.usage === usage) === index,
  );
}

function meterDriver(catalog: Catalog, account: Account, meter: Meter): CostDriver {
  const own = account.filter(({ serviceId }) => serviceId === meter.serviceId);
  const expected = own.reduce((total, { usage }) => total + (usage[meter.usage]?.expected ?? 0), 0);
  const { component, unit, unitSize } = meterName(catalog, meter);
  const step = roundStep(expected / unitSize) * unitSize;
  const band = billOf(catalog, own, meter, (usage) => usage);
  const around = billOf(catalog, own, meter, (usage) => ({ low: 0, expected: usage.expected, high: usage.expected }));
  const further = billOf(catalog, addStep(own, meter, step), meter, exactly);
  return {
    what: `${meter.serviceId}: ${component}`,
    monthlyUsd: toDecimalString(around.expected.minus(around.low)),
    swingUsd: toDecimalString(band.high.minus(band.low)),
    perUnit: stepCost(further.expected.minus(band.expected), stepText(step, { unit, unitSize })),
  };
}

function stepCost(usd: Money, step: string): string {
  return usd.isZero() ? `nothing for a further ${step}: still within what is free` : `+$${usd.toFixed(2)} per ${step}`;
}

const exactly = ({ expected }: Band): Band => ({ low: expected, expected, high: expected });

/** One more step on the first component that uses the meter. */
function addStep(own: readonly Component[], { usage }: Meter, step: number): Component[] {
  const first = own.findIndex((component) => component.usage[usage] !== undefined);
  return own.map((component, index) => {
    const band = component.usage[usage];
    if (index !== first || band === undefined) return component;
    return { ...component, usage: { ...component.usage, [usage]: { ...band, expected: band.expected + step } } };
  });
}

/** The bill with one meter's band as `change` makes it and all other meters as expected. */
function billOf(catalog: Catalog, own: readonly Component[], meter: Meter, change: (band: Band) => Band) {
  const components = own.map((component) => ({
    ...component,
    usage: Object.fromEntries(
      Object.entries(component.usage).map(([key, band]) => [key, key === meter.usage ? change(band) : exactly(band)]),
    ),
  }));
  const charges = billComponents(catalog, components);
  const total = (band: "low" | "expected" | "high"): Money =>
    charges.reduce((sum, charge) => sum.plus(amountIn(charge, band)), zero);
  return { low: total("low"), expected: total("expected"), high: total("high") };
}

function amountIn({ unitPriceUsd, quantity }: Charge, band: "low" | "expected" | "high"): Money {
  return unitPriceUsd === null ? zero : quantity[band].times(unitPriceUsd);
}

function meterName(
  catalog: Catalog,
  { serviceId, usage }: Meter,
): { component: string; unit: string; unitSize: number } {
  const service = catalog.find(serviceId);
  const row = service === undefined ? undefined : priceIndex(service).usages.get(usage)?.[0];
  return row ?? { component: usage, unit: usage, unitSize: 1 };
}

/** A round step near a tenth of the quantity, at least one price unit. */
function roundStep(quantity: number): number {
  return 10 ** Math.floor(Math.log10(Math.max(1, quantity / 10)));
}

const compact = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 3 });

/** `100 GB`, `10M requests`: the count that a unit begins with is part of the step, which is in natural units. */
function stepText(step: number, { unit, unitSize }: { unit: string; unitSize: number }): string {
  const noun = unit.replace(/^[\d.,]+\s?[KM]?\s+/i, "");
  const count = noun === unit ? step / unitSize : step;
  const isSingular = count === 1 || !/[a-z]$/.test(noun) || noun.endsWith("s");
  return `${compact.format(count)} ${noun}${isSingular ? "" : "s"}`;
}

function fixedCosts(lines: readonly BillLine[]): CostDriver[] {
  return lines
    .filter(({ usageBased, monthlyUsd }) => !usageBased && monthlyUsd !== null && new Money(monthlyUsd).greaterThan(0))
    .sort((first, second) => new Money(second.monthlyUsd ?? 0).comparedTo(first.monthlyUsd ?? 0))
    .map(({ serviceId, component, monthlyUsd }) => ({
      what: `${serviceId}: ${component}`,
      monthlyUsd: monthlyUsd ?? "0",
      swingUsd: "0",
      perUnit: `$${new Money(monthlyUsd ?? 0).toFixed(2)} fixed`,
    }));
}
