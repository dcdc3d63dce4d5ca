import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyComponent, anyComponents } from "../../test/any-components.ts";
import { createCatalog } from "../catalog/catalog.ts";
import type { Component } from "../catalog/offering.ts";
import type { UsagePrice } from "../catalog/price.ts";
import type { Service } from "../catalog/service.ts";
import type { Band } from "../spec/words.ts";
import { Money, sum } from "./money.ts";
import { priceComponents } from "./price-components.ts";

const catalog = createCatalog();
const bands = ["low", "expected", "high"] as const;

function totals(components: readonly Component[]): Record<(typeof bands)[number], Money> {
  const { low, expected, high } = priceComponents(catalog, components).monthly;
  return { low: new Money(low), expected: new Money(expected), high: new Money(high) };
}

function exactly(value: number): Band {
  return { low: value, expected: value, high: value };
}

interface Meter {
  service: Service;
  row: UsagePrice;
}

/** Meters of account scope that need no sku. */
const meters: readonly Meter[] = catalog.services.flatMap((service) =>
  service.prices.flatMap((row) =>
    row.kind === "usage" && row.skus === undefined && row.scope === "account" && row.minimum === undefined
      ? [{ service, row }]
      : [],
  ),
);

function metered({ service, row }: Meter, amount: number): Component {
  const region = row.region === "*" ? null : row.region;
  return { serviceId: service.id, sku: null, quantity: 1, region, usage: { [row.usage]: exactly(amount) } };
}

describe("laws of a bill over everything in the catalog", () => {
  it("each line is quantity × unit price, and the total is the sum of the lines, exactly", () => {
    fc.assert(
      fc.property(anyComponents, (components) => {
        const { lineItems, monthly } = priceComponents(catalog, components);
        for (const { quantity, unitPriceUsd, monthlyUsd } of lineItems) {
          if (unitPriceUsd === null) expect(monthlyUsd).toBeNull();
          else expect(new Money(quantity).times(unitPriceUsd).equals(monthlyUsd ?? Number.NaN)).toBe(true);
        }
        expect(sum(lineItems.map((line) => new Money(line.monthlyUsd ?? 0))).equals(monthly.expected)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("low is at most expected, expected at most high", () => {
    fc.assert(
      fc.property(anyComponents, (components) => {
        const { low, expected, high } = totals(components);
        expect(low.lessThanOrEqualTo(expected) && expected.lessThanOrEqualTo(high)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("a further service never lowers it", () => {
    fc.assert(
      fc.property(anyComponents, anyComponent, (components, further) => {
        fc.pre(components.every(({ serviceId }) => serviceId !== further.serviceId));
        const [before, after] = [totals(components), totals([...components, further])];
        for (const band of bands) expect(after[band].greaterThanOrEqualTo(before[band]), band).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("the order in which components are named changes nothing", () => {
    fc.assert(
      fc.property(anyComponents, (components) => {
        const [there, back] = [totals(components), totals([...components].reverse())];
        for (const band of bands) expect(there[band].equals(back[band]), band).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("a quantity split over two components of one account costs the same", () => {
    const share = fc.integer({ min: 0, max: 5_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...meters), share, share, (meter, first, second) => {
        // Whole thousandths of a price unit, since quantities are rounded to six decimals of it.
        const unit = meter.row.unitSize / 1000;
        const whole = totals([metered(meter, (first + second) * unit)]).expected;
        const split = totals([metered(meter, first * unit), metered(meter, second * unit)]).expected;
        expect(split.minus(whole).abs().toNumber(), `${meter.service.id} ${meter.row.usage}`).toBeLessThan(1e-4);
      }),
      { numRuns: 500 },
    );
  });

  it("the first unit of a tier costs that tier's price: no jump where graduated tiers meet", () => {
    for (const meter of meters.filter(({ row }) => row.tierMode === "graduated")) {
      const { row } = meter;
      const region = row.region === "*" ? null : row.region;
      const allowance = Number(row.included) / row.unitSize;
      const steps = [0, ...(row.tiers ?? []).flatMap(({ upTo }) => (upTo === null ? [] : [Number(upTo)]))];
      steps.forEach((step, index) => {
        const at = (units: number): Money => totals([{ ...metered(meter, units * row.unitSize), region }]).expected;
        const price = row.tiers?.[index]?.unitPriceUsd ?? row.unitPriceUsd ?? "0";
        const jump = at(allowance + step + 1).minus(at(allowance + step));
        expect(jump.minus(price).abs().toNumber(), `${meter.service.id} ${row.usage}`).toBeLessThan(1e-4);
      });
    }
  });

  it("a price of another region is marked as scaled and unsure, or is none", () => {
    fc.assert(
      fc.property(anyComponent, (component) => {
        const service = catalog.find(component.serviceId);
        for (const line of priceComponents(catalog, [component]).lineItems) {
          if (line.region === null || line.unitPriceUsd === null || line.unit === "USD") continue;
          const own = service?.prices.some(({ region }) => region === line.region || region === "*");
          const isScaled = line.component.includes(", scaled from ");
          if (own !== true) expect(isScaled).toBe(true);
          if (isScaled) expect(line.source.confidence).toBe("low");
        }
      }),
      { numRuns: 500 },
    );
  });
});
