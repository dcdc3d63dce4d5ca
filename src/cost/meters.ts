import type { Component } from "../catalog/offering.ts";
import type { SkuPrice, UsagePrice } from "../catalog/price.ts";
import type { Service } from "../catalog/service.ts";
import { InvariantError } from "../errors.ts";
import type { Band } from "../spec/words.ts";
import type { QuantityBand } from "./charge.ts";
import { priceInRegion, type RegionalPrice } from "./find-price.ts";
import { Money, toQuantity, zero } from "./money.ts";
import { usageRows } from "./price-index.ts";
import { addBands, mapBand } from "./slices.ts";

/**
 * What a meter of a service counted. Meters of account scope count all components together, so that an allowance is
 * given once and tiers are reached together; the reading belongs to the first component that uses it.
 */
export interface MeterReading {
  usage: string;
  row: UsagePrice;
  /** Undefined: nothing is known of the region. */
  price: RegionalPrice<UsagePrice> | undefined;
  /** Index of the component that the lines are shown with. */
  owner: number;
  components: Component[];
  /** What the skus of the components bring, used up first. */
  includedBySku: QuantityBand;
  /** The rest, in price units. */
  billed: QuantityBand;
}

/** Reads all meters of one service's components, in the order of first use. `skus[i]` is the price of component i. */
export function readMeters(
  service: Service,
  components: readonly Component[],
  skus: readonly (SkuPrice | undefined)[],
): MeterReading[] {
  const readings: MeterReading[] = [];
  components.forEach((component, owner) => {
    for (const [usage, band] of Object.entries(component.usage)) {
      const reading = readOne(service, { component, usage, band, skuRow: skus[owner], owner });
      const pool = readings.find((other) => isOnePool(other, reading));
      if (pool === undefined) readings.push(reading);
      else addTo(pool, reading);
    }
  });
  return readings.map(withMinimum);
}

interface Use {
  component: Component;
  usage: string;
  band: Band;
  skuRow: SkuPrice | undefined;
  owner: number;
}

function readOne(service: Service, { component, usage, band, skuRow, owner }: Use): MeterReading {
  const rows = usageRows(service, usage, component.sku);
  const price = priceInRegion(service, rows, component.region);
  const row = price?.row ?? rows[0];
  if (row === undefined) throw new InvariantError(`${service.id} lists the meter ${usage} without a price row.`);
  const { unitSize } = row;
  const total: QuantityBand = {
    low: toQuantity(band.low / unitSize),
    expected: toQuantity(band.expected / unitSize),
    high: toQuantity(band.high / unitSize),
  };
  const free = includedWith(skuRow, usage, component.quantity).div(unitSize).toDecimalPlaces(6);
  const includedBySku = mapBand(total, (quantity) => Money.min(quantity, free));
  const billed = {
    low: total.low.minus(includedBySku.low),
    expected: total.expected.minus(includedBySku.expected),
    high: total.high.minus(includedBySku.high),
  };
  return { usage, row, price, owner, components: [component], includedBySku, billed };
}

function includedWith(row: SkuPrice | undefined, usage: string, count: number): Money {
  const once = row?.includes?.[usage];
  if (row === undefined || once === undefined) return zero;
  return new Money(once).times(row.includesPerUnit ? count : 1);
}

function isOnePool(first: MeterReading, second: MeterReading): boolean {
  return (
    first.row === second.row &&
    first.row.scope === "account" &&
    first.price !== undefined &&
    second.price !== undefined &&
    first.price.factor.equals(second.price.factor)
  );
}

function addTo(pool: MeterReading, reading: MeterReading): void {
  pool.components.push(...reading.components);
  pool.includedBySku = addBands(pool.includedBySku, reading.includedBySku);
  pool.billed = addBands(pool.billed, reading.billed);
}

function withMinimum(reading: MeterReading): MeterReading {
  const { minimum, unitSize } = reading.row;
  if (minimum === undefined) return reading;
  const least = new Money(minimum).div(unitSize).toDecimalPlaces(6);
  return { ...reading, billed: mapBand(reading.billed, (quantity) => Money.max(quantity, least)) };
}
