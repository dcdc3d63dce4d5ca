import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import { priceInRegion } from "./find-price.ts";
import { skuRows } from "./price-index.ts";

const catalog = createCatalog();

function priceOf(serviceId: string, sku: string, region: string) {
  const service = catalog.find(serviceId);
  const price = service === undefined ? undefined : priceInRegion(service, skuRows(service, sku), region);
  return { scaledFrom: price?.scaledFrom, factor: price?.factor.toNumber() };
}

describe("priceInRegion", () => {
  it("takes the region's own price", () => {
    expect(priceOf("aws-rds-postgres", "db.t4g.small", "us-east-1")).toEqual({ scaledFrom: null, factor: 1 });
  });

  it("scales from a region at the base level where there is one", () => {
    expect(priceOf("aws-rds-postgres", "db.t4g.small", "sa-east-1")).toEqual({ scaledFrom: "us-east-1", factor: 1.6 });
  });

  it("scales back where the only price is of a dearer region", () => {
    const rows = skuRowsOnlyIn("westeurope");
    for (const { serviceId, sku } of rows) {
      const { scaledFrom, factor } = priceOf(serviceId, sku, "eastus");
      expect(scaledFrom).toBe("westeurope");
      expect(factor).toBeCloseTo(1 / 1.15, 5);
    }
    expect(rows.length).toBeGreaterThan(0);
  });
});

/** Skus of Azure that are priced in one region alone. */
function skuRowsOnlyIn(region: string) {
  return catalog.services
    .filter(({ network }) => network === "azure")
    .flatMap((service) => {
      const skus = new Set(service.prices.flatMap((row) => (row.kind === "sku" ? [row.sku] : [])));
      return [...skus]
        .filter((sku) => skuRows(service, sku).every((row) => row.region === region))
        .map((sku) => ({ serviceId: service.id, sku }));
    });
}
