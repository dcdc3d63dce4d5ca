import { InvariantError } from "../../errors.ts";
import { parsePrices } from "../price.ts";
import { defineService, type Service } from "../service.ts";
import { type CheckContext, rowName } from "./problem.ts";

const source = { url: "https://example.org/prices", asOf: "2026-10", confidence: "high" } as const;

/** A service without a fault, for tests that plant one: rows in two regions, sizes, tiers, a commitment, an add-on. */
export const goodService: Service = defineService({
  id: "acme",
  name: "Acme Database",
  vendor: "Acme",
  provider: "acme",
  specName: "acme",
  aliases: [],
  sections: ["database"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [
    { id: "us-1", area: "us" },
    { id: "eu-1", area: "eu" },
  ],
  plans: ["standard"],
  compliance: {
    HIPAA: {
      offered: "yes",
      plans: "all",
      addOnSku: "baa",
      evidence: "sourced",
      url: "https://example.org/hipaa",
    },
  },
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0,
  capabilitySource: { url: "https://example.org/docs", asOf: "2026-10", confidence: "high" },
  offerings: { database: { engines: ["postgres"], configure: () => [] } },
  prices: parsePrices([
    ...["us-1", "eu-1"].flatMap((region, index) => [
      sku("db.small", { unitPriceUsd: `0.0${index + 4}`, region }),
      sku("db.xlarge", { unitPriceUsd: `0.${index + 4}`, region, includes: { egressGb: "10" } }),
    ]),
    sku("baa", {
      basis: "month",
      unit: "month",
      unitPriceUsd: "50",
      minimumMonthlyUsd: "80",
      commitments: [{ term: "1 year", unitPriceUsd: "40", source }],
    }),
    {
      kind: "usage",
      usage: "egressGb",
      component: "Egress",
      unit: "GB",
      unitPriceUsd: "0.1",
      skus: ["db.small"],
      source,
    },
    {
      kind: "usage",
      usage: "requests",
      component: "Requests",
      unit: "1M requests",
      unitSize: 1_000_000,
      tiers: [
        { upTo: "10", unitPriceUsd: "0.6" },
        { upTo: "100", unitPriceUsd: "0.4" },
        { upTo: null, unitPriceUsd: "0.2" },
      ],
      source,
    },
  ]),
});

function sku(name: string, fields: object): object {
  return { kind: "sku", sku: name, basis: "hour", component: name, unit: "hour", source, ...fields };
}

/** The good service with `fields` changed in the row of that name, as `rowName` says it; `undefined` removes a field. */
export function withRow(name: string, fields: Readonly<Record<string, unknown>>): Service {
  if (!goodService.prices.some((row) => rowName(row) === name))
    throw new InvariantError(`The example has no row ${name}.`);
  const changed = goodService.prices.map((row) => (rowName(row) === name ? { ...row, ...fields } : row));
  return { ...goodService, prices: parsePrices(changed) };
}

export function contextOf(service: Service, today = "2026-11-24"): CheckContext {
  return { today, services: [service], usedServiceIds: new Set() };
}
