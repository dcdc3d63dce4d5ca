import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import { sectionIds } from "../spec/words.ts";

import type { Charge } from "./charge.ts";
import { Money, sum, toQuantity } from "./money.ts";
import { type ChargesBySection, sectionedBill } from "./report.ts";
import { withSharedFeesOnce } from "./shared-fees.ts";

const catalog = createCatalog();

interface Sketch {
  low: number;
  expected: number;
  high: number;
  unitPriceUsd: string | null;
  sharedFee?: string | null;
}

function charge({ low, expected, high, unitPriceUsd, sharedFee = null }: Sketch): Charge {
  return {
    serviceId: "aws-s3",
    component: "storage",
    region: "us-east-1",
    unit: "GB-month",
    quantity: { low: toQuantity(low), expected: toQuantity(expected), high: toQuantity(high) },
    unitPriceUsd: unitPriceUsd === null ? null : new Money(unitPriceUsd),
    usageBased: true,
    source: { url: null, asOf: "2026", confidence: "low" },
    sharedFee,
    commitments: [],
  };
}

function report(charges: Partial<Record<(typeof sectionIds)[number], Charge[]>>) {
  const all: ChargesBySection = {
    hosting: [],
    database: [],
    caching: [],
    cicd: [],
    monitoring: [],
    security: [],
    ...charges,
  };
  return sectionedBill({ catalog, charges: all, accounts: [], notPriced: [] });
}

const fixed = (usd: string, sharedFee: string | null = null): Charge => ({
  ...charge({ low: 1, expected: 1, high: 1, unitPriceUsd: usd, sharedFee }),
  usageBased: false,
});

const sketch = fc
  .record({
    quantities: fc.tuple(
      fc.double({ min: 0, max: 1e7, noNaN: true }),
      fc.double({ min: 0, max: 1e7, noNaN: true }),
      fc.double({ min: 0, max: 1e7, noNaN: true }),
    ),
    price: fc.option(fc.constantFrom("0", "0.0000000309", "0.023", "-1", "599", "0.1333333333"), { nil: null }),
    fee: fc.option(fc.constantFrom("a", "b"), { nil: null }),
  })
  .map(({ quantities, price, fee }) => {
    const [low = 0, expected = 0, high = 0] = [...quantities].sort((first, second) => first - second);
    return charge({ low, expected, high, unitPriceUsd: price, sharedFee: fee });
  });

describe("sectionedBill", () => {
  it("holds quantity × unit price = line, lines = section, sections = total, exactly, in every band", () => {
    fc.assert(
      fc.property(fc.array(fc.array(sketch, { maxLength: 5 }), { minLength: 6, maxLength: 6 }), (groups) => {
        const [hosting = [], database = [], caching = [], cicd = [], monitoring = [], security = []] = groups;
        const cost = report({ hosting, database, caching, cicd, monitoring, security });
        for (const line of cost.lineItems) {
          if (line.unitPriceUsd === null) expect(line.monthlyUsd).toBeNull();
          else
            expect(new Money(line.quantity).times(line.unitPriceUsd).equals(line.monthlyUsd ?? "nothing")).toBe(true);
        }
        for (const band of ["low", "expected", "high"] as const) {
          const key = ({ low: "lowUsd", expected: "monthlyUsd", high: "highUsd" } as const)[band];
          for (const section of sectionIds) {
            const lines = cost.lineItems.filter((line) => line.section === section);
            expect(sum(lines.map((line) => new Money(line[key] ?? 0))).equals(cost.bySection[section][band])).toBe(
              true,
            );
          }
          expect(
            sum(sectionIds.map((section) => new Money(cost.bySection[section][band]))).equals(cost.monthly[band]),
          ).toBe(true);
        }
      }),
    );
  });

  it("lists a missing price instead of counting it as nothing", () => {
    const cost = report({ hosting: [charge({ low: 1, expected: 1, high: 1, unitPriceUsd: null })] });
    expect(cost.lineItems[0]).toMatchObject({ monthlyUsd: null, unitPriceUsd: null, priceNotFound: true });
    expect(cost.notPriced).toEqual([
      { section: "hosting", what: "aws-s3: storage", why: "no price for us-east-1 is in the price book" },
    ]);
    expect(cost.monthly.expected).toBe("0");
  });

  it("falls back to the dearest lines where no meter moves anything", () => {
    const cost = report({ database: [fixed("25")], cicd: [fixed("4")] });
    expect(cost.drivers.map(({ monthlyUsd, perUnit }) => [monthlyUsd, perUnit])).toEqual([
      ["25", "$25.00 fixed"],
      ["4", "$4.00 fixed"],
    ]);
  });
});

describe("withSharedFeesOnce", () => {
  it("keeps the dearest of a fee at its place and drops the rest", () => {
    const pro = fixed("25", "organisation");
    const team = fixed("599", "organisation");
    const other = fixed("20", "seats");
    expect(withSharedFeesOnce([[pro, other], [team], [fixed("25", "organisation")]])).toEqual([[other], [team], []]);
  });

  it("pays it once where two sections hold the very same charge", () => {
    const team = fixed("25", "organisation");
    expect(withSharedFeesOnce([[team], [team, team]])).toEqual([[team], []]);
  });

  it("never lets a plan cost more than its sections apart, nor less than its dearest fee", () => {
    fc.assert(
      fc.property(fc.array(fc.array(sketch, { maxLength: 4 }), { maxLength: 6 }), (groups) => {
        const amount = (charges: readonly Charge[]): Money =>
          sum(charges.map(({ unitPriceUsd, quantity }) => quantity.expected.times(unitPriceUsd ?? 0)));
        const positive = groups.map((group) => group.filter(({ unitPriceUsd }) => unitPriceUsd?.isNegative() !== true));
        expect(amount(withSharedFeesOnce(positive).flat()).lessThanOrEqualTo(amount(positive.flat()))).toBe(true);
      }),
    );
  });
});
