import { describe, expect, it } from "vitest";
import { charges, everyConfiguration, large, medium, needFor, type Sizes, tiny } from "../../test/catalog-need.ts";
import { regimes, sectionIds } from "../spec/words.ts";
import { createCatalog } from "./catalog.ts";
import type { Component, Configuration, Need } from "./offering.ts";
import type { Service } from "./service.ts";
import { databaseEngines } from "./stack.ts";

const catalog = createCatalog();
const everyService = catalog.services.map((service) => ({ id: service.id, service }));
const workloads: readonly [string, Sizes][] = [
  ["500 users", tiny],
  ["10,000 users", medium],
  ["500,000 users", large],
  ["nothing, as for staging", {}],
];

/** Every kind of application under no regime and under each, and every engine a database may be asked for. */
function everyNeed(service: Service, sizes: Sizes): readonly Need[] {
  const kinds = (["static", "functions", "server"] as const).flatMap((appModel) => [
    needFor(service, sizes, { appModel, needsMultiZone: true, teamSize: 1 }),
    ...[[], ...regimes.map((regime) => [regime])].map((each) => needFor(service, sizes, { appModel, regimes: each })),
  ]);
  const asked = needFor(service, sizes, { appModel: "server" });
  return [...kinds, ...databaseEngines.map((engine) => ({ ...asked, engine }))];
}

describe("the catalog", () => {
  it("lists at least 45 services, each id once, in order", () => {
    const ids = catalog.services.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(45);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(sectionIds)("has at least five services that %s can be chosen from", (section) => {
    const offering = catalog.services.filter((service) => service.sections.includes(section));
    expect(offering.length).toBeGreaterThanOrEqual(5);
  });

  it.each([
    "aws",
    "gcp",
    "azure",
    "vercel",
    "supabase",
    "cloudflare",
    "render",
    "fly",
    "railway",
    "neon",
    "planetscale",
    "mongodb",
    "upstash",
  ])("covers %s", (provider) => {
    expect(catalog.services.map((service) => service.provider)).toContain(provider);
  });

  it("knows each service by names of its own", () => {
    const names = catalog.services.flatMap(({ id, aliases }) => [...new Set([id, ...aliases])]);
    // Two databases of one vendor, told apart by their engine, and what several vendors sell under one name.
    const shared = ["planetscale", "kubernetes", "k8s"];
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    expect(new Set(twice)).toEqual(new Set(shared));
  });
});

describe.each(everyService)("$id", ({ service }) => {
  it.each(workloads)("bills every configuration for %s", (_, sizes) => {
    for (const need of everyNeed(service, sizes)) {
      const configurations = everyConfiguration(service, need);
      for (const { components } of configurations) expectSane(components);
    }
  });

  it("gives each configuration of a role a key of its own", () => {
    for (const need of everyNeed(service, medium)) {
      for (const offering of Object.values(service.offerings)) {
        const configurations: readonly Configuration<unknown>[] = offering.configure(need);
        const keys = configurations.map(({ key }) => key);
        expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
      }
    }
  });

  it("names only plans, companions and add-ons that exist", () => {
    const addOns = Object.values(service.compliance).flatMap(({ addOnSku }) => addOnSku ?? []);
    for (const need of everyNeed(service, medium)) {
      for (const configuration of everyConfiguration(service, need)) {
        expect(service.plans).toContain(configuration.plan);
        for (const companion of configuration.companions)
          expect(catalog.find(companion.serviceId)?.plans, companion.serviceId).toContain(companion.plan);
        for (const sku of configuration.addOns) expect(addOns).toContain(sku);
      }
    }
  });

  it("has the same prices known in every region that it lists", () => {
    const regions = service.regions === "global" ? [null] : service.regions.map(({ id }) => id);
    const unknown = regions.map((region) =>
      everyConfiguration(service, { ...needFor(service, medium), region })
        .flatMap(({ components }) => charges(components))
        .flatMap((line) => (line.unitPriceUsd === null ? [line.component] : [])),
    );
    for (const names of unknown) expect(names).toEqual(unknown[0]);
  });

  it("names only plans that exist in its compliance claims, and only pages where it calls them read", () => {
    for (const { plans, evidence, url } of Object.values(service.compliance)) {
      if (plans !== "all") for (const plan of plans) expect(service.plans).toContain(plan);
      if (evidence === "sourced") expect(url).toMatch(/^https:/);
    }
  });

  it("is sure of a price only where a page is known", () => {
    for (const row of service.prices) {
      const { source, component } = row;
      if (source.url !== null) expect(source.url, component).toMatch(/^https:/);
      if (source.asOf !== "unknown") expect(source.asOf, component).toMatch(/^20\d\d(-\d\d){0,2}$/);
      if (source.asOf !== "unknown") expect(source.asOf <= catalog.priceBookDate, component).toBe(true);
      if (source.url === null && row.unitPriceUsd !== "0") expect(source.confidence, component).not.toBe("high");
    }
  });
});

/** Every sku and usage key is known (billComponent throws otherwise), and no line asks for a senseless amount. */
function expectSane(components: readonly Component[]): void {
  for (const component of components) {
    expect(catalog.find(component.serviceId), component.serviceId).toBeDefined();
    expect(component.quantity).toBeGreaterThanOrEqual(0);
    for (const [key, { low, expected, high }] of Object.entries(component.usage)) {
      expect(low, key).toBeGreaterThanOrEqual(0);
      expect(expected, key).toBeGreaterThanOrEqual(low);
      expect(high, key).toBeGreaterThanOrEqual(expected);
      expect(Number.isFinite(high), key).toBe(true);
    }
  }
  for (const { unitPriceUsd } of charges(components)) expect(unitPriceUsd?.isFinite() ?? true).toBe(true);
}
