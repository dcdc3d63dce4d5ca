import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import type { Component } from "../catalog/offering.ts";
import { parsePrices } from "../catalog/price.ts";
import { defineService } from "../catalog/service.ts";
import { BadInputError } from "../errors.ts";
import type { Band } from "../spec/words.ts";
import { billComponent, billService } from "./bill-service.ts";
import { zero } from "./money.ts";
import { withSharedFeesOnce } from "./shared-fees.ts";

const source = { url: "https://example.org/prices", asOf: "2026-10", confidence: "high" } as const;
const row = { source, region: "*" };

const service = defineService({
  id: "acme",
  name: "Acme",
  vendor: "Acme",
  provider: "acme",
  specName: "acme",
  aliases: [],
  sections: ["hosting"],
  network: "aws",
  cloud: "aws",
  status: "offered",
  regions: [{ id: "us-east-1", area: "us" }],
  plans: ["standard"],
  compliance: {},
  euResidency: "unknown",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-10", confidence: "low" },
  offerings: {},
  prices: parsePrices([
    {
      kind: "sku",
      sku: "pro",
      basis: "month",
      component: "Pro",
      unit: "seat-month",
      unitPriceUsd: "20",
      includes: { egressGb: "100" },
      includesPerUnit: true,
      creditUsd: "5",
      ...row,
    },
    {
      kind: "sku",
      sku: "small",
      basis: "hour",
      component: "Small",
      unit: "instance-hour",
      unitPriceUsd: "0.10",
      ...row,
      region: "us-east-1",
    },
    {
      kind: "sku",
      sku: "enterprise",
      basis: "month",
      component: "Enterprise",
      unit: "contract",
      unitPriceUsd: null,
      ...row,
    },
    { kind: "usage", usage: "egressGb", component: "Egress", unit: "GB", unitPriceUsd: "0.15", included: "50", ...row },
    {
      kind: "usage",
      usage: "requests",
      component: "Requests",
      unit: "1M requests",
      unitSize: 1_000_000,
      included: "2000000",
      tiers: [
        { upTo: "10", unitPriceUsd: "0.60" },
        { upTo: null, unitPriceUsd: "0.40" },
      ],
      ...row,
    },
    {
      kind: "usage",
      usage: "seatGb",
      component: "Storage of seats",
      unit: "GB",
      unitPriceUsd: "1",
      skus: ["pro"],
      ...row,
    },
    {
      kind: "usage",
      usage: "messages",
      component: "Messages",
      unit: "message",
      tierMode: "volume",
      included: "100",
      tiers: [
        { upTo: "1000", unitPriceUsd: "2" },
        { upTo: null, unitPriceUsd: "1" },
      ],
      ...row,
    },
    {
      kind: "usage",
      usage: "iops",
      component: "Disk IOPS",
      unit: "IOPS-month",
      unitPriceUsd: "0.01",
      included: "3000",
      scope: "component",
      ...row,
    },
    { kind: "usage", usage: "cacheGb", component: "Cache", unit: "GB", unitPriceUsd: "10", minimum: "2", ...row },
    {
      kind: "sku",
      sku: "business",
      basis: "month",
      component: "Business",
      unit: "account-month",
      unitPriceUsd: "10",
      minimumMonthlyUsd: "50",
      ...row,
    },
    {
      kind: "sku",
      sku: "team",
      basis: "month",
      component: "Team",
      unit: "account-month",
      unitPriceUsd: "30",
      soldBy: "year",
      commitments: [{ term: "3 years, paid yearly", unitPriceUsd: "24", source }],
      ...row,
    },
    {
      kind: "sku",
      sku: "discount",
      basis: "month",
      component: "Start-up credit",
      unit: "account-month",
      unitPriceUsd: "-25",
      ...row,
    },
  ]),
});

function exactly(value: number): Band {
  return { low: value, expected: value, high: value };
}

function bill(component: Partial<Component>) {
  return billComponent(service, {
    serviceId: "acme",
    sku: null,
    quantity: 1,
    region: "us-east-1",
    usage: {},
    ...component,
  }).map(({ component: name, quantity, unitPriceUsd, ...rest }) => ({
    name,
    quantity: quantity.expected.toNumber(),
    monthlyUsd: unitPriceUsd === null ? null : quantity.expected.times(unitPriceUsd).toNumber(),
    ...rest,
  }));
}

function amounts(component: Partial<Component>) {
  return bill(component).map(({ name, quantity, monthlyUsd }) => [name, quantity, monthlyUsd]);
}

describe("a sku", () => {
  it("by the hour runs 730 hours a month", () => {
    expect(amounts({ sku: "small", quantity: 3 })).toEqual([["Small", 2190, 219]]);
  });

  it("by the month counts", () => {
    expect(amounts({ sku: "pro", quantity: 4 })).toEqual([["Pro", 4, 80]]);
  });

  it("without a published price is a line without a price, never 0", () => {
    expect(amounts({ sku: "enterprise" })).toEqual([["Enterprise", 1, null]]);
  });

  it("of another region is scaled by the region's factor, says so, and is no longer sure", () => {
    const [line] = bill({ sku: "small", region: "eu-west-1" });
    expect(line).toMatchObject({
      name: "Small, scaled from us-east-1",
      monthlyUsd: 80.3,
      source: { confidence: "low" },
    });
  });

  it("of a region of which nothing is known has no price", () => {
    expect(amounts({ sku: "small", region: "mars-north-1" })).toEqual([["small", 1, null]]);
  });

  it("that the service does not have is bad input that names the nearest", () => {
    expect(() => bill({ sku: "smal" })).toThrow(BadInputError);
    expect(() => bill({ sku: "smal" })).toThrow(/acme has no sku "smal".*small/);
  });
});

describe("metered usage", () => {
  it("is free up to the allowance", () => {
    expect(amounts({ usage: { egressGb: exactly(30) } })).toEqual([["Egress (included)", 30, 0]]);
    expect(amounts({ usage: { egressGb: exactly(70) } })).toEqual([
      ["Egress (included)", 50, 0],
      ["Egress", 20, 3],
    ]);
  });

  it("is paid by graduated tiers that begin where the allowance ends", () => {
    expect(amounts({ usage: { requests: exactly(17_000_000) } })).toEqual([
      ["Requests (included)", 2, 0],
      ["Requests (0–10)", 10, 6],
      ["Requests (over 10)", 5, 2],
    ]);
  });

  it("is included by the plan once for each seat, and the plan's credit pays at most what was used", () => {
    expect(amounts({ sku: "pro", quantity: 2, usage: { egressGb: exactly(270) } })).toEqual([
      ["Pro", 2, 40],
      ["Egress (included)", 250, 0],
      ["Egress", 20, 3],
      ["Pro (usage credit)", 3, -3],
    ]);
    expect(amounts({ sku: "pro", quantity: 1, usage: { egressGb: exactly(1150) } }).at(-1)).toEqual([
      "Pro (usage credit)",
      5,
      -5,
    ]);
  });

  it("that has no rate for this sku is a line without a price", () => {
    expect(amounts({ sku: "pro", usage: { seatGb: exactly(3) } })).toContainEqual(["Storage of seats", 3, 3]);
    expect(amounts({ sku: "small", usage: { seatGb: exactly(3) } })).toContainEqual(["Storage of seats", 3, null]);
  });

  it("that the service does not meter is bad input that names the nearest", () => {
    expect(() => bill({ usage: { egresGb: exactly(1) } })).toThrow(/acme has no usage "egresGb".*egressGb/);
  });

  it("is not shared between sections, although the fee above it is", () => {
    const lines = bill({ sku: "pro", sharedFee: "acme-team", usage: { egressGb: exactly(500) } });
    expect(lines.map(({ name, sharedFee }) => [name, sharedFee])).toEqual([
      ["Pro", "acme-team"],
      ["Egress (included)", null],
      ["Egress", null],
      ["Pro (usage credit)", "acme-team-credit"],
    ]);
  });

  it("is paid by one credit, however many sections carry the plan", () => {
    const section = (gb: number) =>
      billComponent(service, {
        serviceId: "acme",
        sku: "pro",
        quantity: 1,
        region: "us-east-1",
        usage: { egressGb: exactly(gb) },
        sharedFee: "acme-team",
      });
    const credits = withSharedFeesOnce([section(160), section(500)])
      .flat()
      .filter(({ unit }) => unit === "USD");
    expect(credits.map(({ quantity }) => quantity.expected.toNumber())).toEqual([5]);
  });

  it("is credited for each plan that is bought", () => {
    const [line] = bill({ sku: "pro", quantity: 3, usage: { egressGb: exactly(1000) } }).slice(-1);
    expect(line).toMatchObject({ name: "Pro (usage credit)", monthlyUsd: -15 });
  });

  it("carries the label of the component on every line", () => {
    const lines = bill({ sku: "pro", label: "staging", usage: { egressGb: exactly(500) } });
    expect(lines.every(({ name }) => name.startsWith("staging: "))).toBe(true);
  });
});

describe("several components of one account", () => {
  const together = (components: readonly Partial<Component>[]) =>
    billService(
      service,
      components.map((each) => ({
        serviceId: "acme",
        sku: null,
        quantity: 1,
        region: "us-east-1",
        usage: {},
        ...each,
      })),
    ).map((lines) =>
      lines.map(({ component: name, quantity, unitPriceUsd }) => [
        name,
        quantity.expected.toNumber(),
        unitPriceUsd === null ? null : quantity.expected.times(unitPriceUsd).toNumber(),
      ]),
    );

  it("share one allowance and reach tiers together; the lines stand with the first that uses the meter", () => {
    expect(together([{ usage: { egressGb: exactly(40) } }, { usage: { egressGb: exactly(40) } }])).toEqual([
      [
        ["Egress (included)", 50, 0],
        ["Egress", 30, 4.5],
      ],
      [],
    ]);
  });

  it("have each their own allowance where it belongs to a disk", () => {
    expect(together([{ usage: { iops: exactly(4000) } }, { usage: { iops: exactly(2000) } }])).toEqual([
      [
        ["Disk IOPS (included)", 3000, 0],
        ["Disk IOPS", 1000, 10],
      ],
      [["Disk IOPS (included)", 2000, 0]],
    ]);
  });

  it("use up what their own plan brings before the rest is counted together", () => {
    const [first, second] = together([
      { sku: "pro", usage: { egressGb: exactly(90) } },
      { usage: { egressGb: exactly(70) } },
    ]);
    expect(first).toEqual([
      ["Pro", 1, 20],
      ["Egress (included)", 140, 0],
      ["Egress", 20, 3],
      ["Pro (usage credit)", 3, -3],
    ]);
    expect(second).toEqual([]);
  });

  it("lose their label where lines of several labels are one", () => {
    const [lines] = together([
      { label: "production", usage: { egressGb: exactly(60) } },
      { label: "staging", usage: { egressGb: exactly(1) } },
    ]);
    expect(lines?.map(([name]) => name)).toEqual(["Egress (included)", "Egress"]);
  });

  it("bring credits that take off at most what the service costs", () => {
    expect(together([{ sku: "discount" }])).toEqual([[]]);
    expect(together([{ sku: "discount" }, { sku: "pro" }]).flat()).toEqual([
      ["Start-up credit", 20, -20],
      ["Pro", 1, 20],
    ]);
  });
});

describe("what vendors do beside unit prices", () => {
  it("volume tiers price the whole billed quantity by the tier it reaches", () => {
    expect(amounts({ usage: { messages: exactly(600) } })).toEqual([
      ["Messages (included)", 100, 0],
      ["Messages (0–1000)", 500, 1000],
    ]);
    expect(amounts({ usage: { messages: exactly(2100) } })).toEqual([
      ["Messages (included)", 100, 0],
      ["Messages (over 1000)", 2000, 2000],
    ]);
  });

  it("a metered minimum is billed where less is used", () => {
    expect(amounts({ usage: { cacheGb: exactly(0.1) } })).toEqual([["Cache", 2, 20]]);
    expect(amounts({ usage: { cacheGb: exactly(3) } })).toEqual([["Cache", 3, 30]]);
  });

  it("a minimum spend tops the bill up, and no more", () => {
    expect(amounts({ sku: "business", usage: { cacheGb: exactly(2) } })).toEqual([
      ["Business", 1, 10],
      ["Cache", 2, 20],
      ["Business (up to the minimum spend)", 20, 20],
    ]);
    expect(amounts({ sku: "business", usage: { cacheGb: exactly(9) } }).map(([name]) => name)).toEqual([
      "Business",
      "Cache",
    ]);
  });

  it("a plan that is sold by the year says so, and a commitment is a lower price that is not taken", () => {
    const [line] = bill({ sku: "team" });
    expect(line).toMatchObject({ name: "Team, sold by the year", monthlyUsd: 30 });
    expect(line?.commitments.map(({ term, unitPriceUsd }) => [term, unitPriceUsd.toNumber()])).toEqual([
      ["3 years, paid yearly", 24],
    ]);
  });
});

const meters = createCatalog().services.flatMap((each) =>
  each.prices.flatMap((price) =>
    price.kind === "usage" ? [{ service: each, usage: price.usage, sku: price.skus?.[0] ?? null }] : [],
  ),
);

describe("laws of every meter in the catalog", () => {
  const usd = (meter: (typeof meters)[number], amount: number) =>
    billComponent(meter.service, {
      serviceId: meter.service.id,
      sku: meter.sku,
      quantity: 1,
      region: null,
      usage: { [meter.usage]: exactly(amount) },
    });
  const total = (lines: ReturnType<typeof usd>) =>
    lines.reduce((sum, line) => sum.plus(line.quantity.expected.times(line.unitPriceUsd ?? zero)), zero);
  const anyAmount = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 2_000_000_000 }));

  it("more usage never costs less", () => {
    fc.assert(
      fc.property(fc.constantFrom(...meters), anyAmount, anyAmount, (meter, one, other) => {
        const [less, more] = [total(usd(meter, Math.min(one, other))), total(usd(meter, Math.max(one, other)))];
        expect(more.greaterThanOrEqualTo(less), `${meter.service.id} ${meter.usage}`).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("the slices of a quantity are the quantity, or the least that is metered", () => {
    fc.assert(
      fc.property(fc.constantFrom(...meters), anyAmount, (meter, amount) => {
        const metered = usd(meter, amount).filter(({ usageBased, unit }) => usageBased && unit !== "USD");
        const counted = metered.reduce((sum, { quantity }) => sum.plus(quantity.expected), zero);
        const price = meter.service.prices.find((each) => each.kind === "usage" && each.usage === meter.usage);
        if (price?.kind !== "usage") throw new Error(`${meter.usage} has no row`);
        const billed = Math.max(amount, Number(price.minimum ?? 0));
        expect(counted.times(price.unitSize).minus(billed).abs().toNumber()).toBeLessThanOrEqual(price.unitSize * 1e-6);
      }),
      { numRuns: 1000 },
    );
  });
});
