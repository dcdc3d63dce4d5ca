import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog.ts";
import type { Service } from "../service.ts";
import { checkCatalog } from "./check-catalog.ts";
import { goodService, withRow } from "./example-service.ts";
import { type CatalogProblem, type CheckId, checkIds } from "./problem.ts";
import { usedServiceIds } from "./used-service-ids.ts";

const today = "2026-11-24";

function check(...services: readonly Service[]): CatalogProblem[] {
  return checkCatalog(services, { today, usedServiceIds: usedServiceIds(services) });
}

const region = fc.constantFrom("us-1", "eu-1");
const word = fc.stringMatching(/^[a-z]{6,12}$/).map((text) => `x-${text}`);
const source = { url: "https://example.org/prices", asOf: "2026-10", confidence: "high" } as const;

/** A way to spoil the good service for each check, with every amount and name drawn anew. */
const faults: Readonly<Record<CheckId, fc.Arbitrary<Service>>> = {
  "missing-source": region.map((id) => withRow(`sku db.small (${id})`, { source: { ...source, url: null } })),
  stale: fc
    .tuple(region, fc.integer({ min: 1990, max: 2022 }))
    .map(([id, year]) => withRow(`sku db.small (${id})`, { source: { ...source, asOf: String(year) } })),
  tiers: fc.integer({ min: 1, max: 10 }).map((end) =>
    withRow("usage requests (*)", {
      tiers: [
        { upTo: "10", unitPriceUsd: "0.6" },
        { upTo: String(end), unitPriceUsd: "0.4" },
        { upTo: null, unitPriceUsd: "0.2" },
      ],
    }),
  ),
  siblings: fc
    .tuple(region, fc.integer({ min: 20, max: 1000 }))
    .map(([id, factor]) => withRow(`sku db.xlarge (${id})`, { unitPriceUsd: String(0.5 * factor) })),
  "size-order": fc.tuple(region, fc.integer({ min: 21, max: 29 })).map(([id, thousandths]) => {
    const small = withRow(`sku db.small (${id})`, { unitPriceUsd: "0.06" });
    const other = {
      ...small,
      prices: small.prices.filter((row) => row.kind !== "sku" || row.sku !== "db.xlarge" || row.region === id),
    };
    return {
      ...other,
      prices: other.prices.map((row) =>
        row.kind === "sku" && row.sku === "db.xlarge" ? { ...row, unitPriceUsd: `0.0${thousandths}` } : row,
      ),
    };
  }),
  "unit-size": fc.integer({ min: 1, max: 999_999 }).map((unitSize) => withRow("usage requests (*)", { unitSize })),
  regions: fc.tuple(region, word).map(([id, elsewhere]) => withRow(`sku db.small (${id})`, { region: elsewhere })),
  "offered-without-capabilities": fc
    .constantFrom<Partial<Service>>({ compliance: {} }, { regions: [] }, { offerings: {} })
    .map((fields) => ({
      ...goodService,
      ...fields,
      // Without regions no row may name one.
      ...("regions" in fields
        ? {
            prices: goodService.prices.filter(
              (row) => row.region === "*" && row.kind === "usage" && row.skus === undefined,
            ),
            compliance: { SOC2: { offered: "yes", plans: "all", evidence: "unsourced", url: null } },
          }
        : {}),
    })),
  includes: fc.tuple(region, word).map(([id, key]) => withRow(`sku db.xlarge (${id})`, { includes: { [key]: "1" } })),
};

describe("checkCatalog", () => {
  it("finds nothing in a good service", () => {
    expect(check(goodService)).toEqual([]);
  });

  it.each(checkIds)("finds a fault of %s by that check and no other, wherever the service stands", (checkId) => {
    fc.assert(
      fc.property(faults[checkId], fc.boolean(), (faulty, first) => {
        const good = { ...goodService, id: "good" };
        const problems = first ? check(faulty, good) : check(good, faulty);
        expect(problems.length).toBeGreaterThan(0);
        expect(new Set(problems.map((problem) => problem.checkId))).toEqual(new Set([checkId]));
        expect(new Set(problems.map(({ serviceId }) => serviceId))).toEqual(new Set(["acme"]));
      }),
    );
  });

  it("says in every message which row or field is meant and how to mend it", () => {
    for (const checkId of checkIds) {
      for (const problem of fc.sample(faults[checkId], 5).flatMap((faulty) => check(faulty))) {
        expect(problem.message).toContain(problem.where);
        expect(problem.message).toMatch(/[:;] /);
      }
    }
  });
});

describe("our catalog", () => {
  const { services } = createCatalog();

  it("has no error", () => {
    const errors = check(...services).filter(({ severity }) => severity === "error");
    expect(errors.map(({ serviceId, message }) => `${serviceId}: ${message}`)).toEqual([]);
  });

  it("has services that others buy", () => {
    const used = usedServiceIds(services);
    for (const id of ["aws-alb", "aws-cloudfront", "aws-s3"]) expect([...used], id).toContain(id);
    expect([...used].filter((id) => !services.some((service) => service.id === id))).toEqual([]);
  });
});
