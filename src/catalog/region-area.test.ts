import { describe, expect, it } from "vitest";
import { createCatalog } from "./catalog.ts";
import { readPlace, readRegion } from "./region-area.ts";

const catalog = createCatalog();

describe("readPlace", () => {
  it.each<[string, string | null, string | null, string | null]>([
    ["eu-central-1", "aws", "eu-central-1", "eu"],
    ["eu-west-2 (London)", "aws", "eu-west-2", "uk"],
    ["EU (Frankfurt)", "aws", null, "eu"],
    ["iad1", "vercel", "iad1", "us"],
    ["eu-central-1", "elsewhere", null, "eu"],
    ["São Paulo", null, null, "sa"],
    ["Zürich", null, null, "ch"],
    ["global", "cloudflare", null, "global"],
    ["Europe", null, null, null],
    ["EU and UK", null, null, null],
    ["the basement", null, null, null],
  ])("%s at %s is region %s in %s", (text, provider, region, area) => {
    expect(readPlace(text, catalog, provider)).toEqual(area === null ? null : { region, area });
  });

  it("knows the area of every region of the catalog", () => {
    for (const { provider, regions } of catalog.services) {
      if (regions === "global") continue;
      for (const { id } of regions) expect(readPlace(id, catalog, provider), id).toMatchObject({ region: id });
    }
  });
});

describe("readRegion", () => {
  it("takes ids, not words that mean something else", () => {
    expect(readRegion("Flexible Server, westeurope", catalog, "azure")).toEqual({ region: "westeurope", area: "eu" });
    expect(readRegion("global tables for us", catalog, "aws")).toBeNull();
  });
});
