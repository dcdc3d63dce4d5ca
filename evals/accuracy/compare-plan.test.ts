import { describe, expect, it } from "vitest";
import type { LineItem } from "../../src/spec/plan.ts";
import { comparePlan } from "./compare-plan.ts";
import { exampleCase, line } from "./example-cases.ts";

function item(section: LineItem["section"], serviceId: string, usd: number): LineItem {
  return {
    section,
    serviceId,
    component: "part",
    region: null,
    quantity: "1",
    unit: "month",
    unitPriceUsd: String(usd),
    monthlyUsd: String(usd),
    lowUsd: String(usd / 2),
    highUsd: String(usd * 2),
    usageBased: true,
    priceNotFound: false,
    source: { url: null, asOf: "2026-11", confidence: "medium" },
  };
}

const lineItems = [item("hosting", "fleet", 60), item("database", "postgres", 30), item("security", "firewall", 500)];
const lines = [line("servers", 40, { serviceIds: ["fleet"] }), line("database", 90, { serviceIds: ["mysql"] })];
const source = exampleCase({ published: { monthlyUsd: 130, conversion: "", lines } });
const sectionsOf = (id: string): readonly ("database" | "hosting")[] => (id === "fleet" ? ["hosting"] : ["database"]);

describe("comparePlan", () => {
  it("sums the sections in scope", () => {
    const result = comparePlan(source, { lineItems }, sectionsOf);
    expect(result).toMatchObject({ predicted: { low: 45, expected: 90, high: 180 }, publishedUsd: 130 });
  });

  it("names the section with the largest gap and the services of one side only", () => {
    const result = comparePlan(source, { lineItems }, sectionsOf);
    expect(result?.gaps[0]).toEqual({ section: "database", predictedUsd: 30, publishedUsd: 90 });
    expect(result).toMatchObject({ onlyOurs: ["postgres"], onlyPublished: ["mysql"] });
    expect(result?.drivers[0]).toEqual({ what: "fleet part", usd: 60 });
  });

  it("takes only the services of the scope, and is a miss where the plan has none of them", () => {
    const only = (...serviceIds: string[]): typeof source => ({ ...source, scope: { ...source.scope, serviceIds } });
    expect(comparePlan(only("postgres"), { lineItems }, sectionsOf)?.predicted?.expected).toBe(30);
    expect(comparePlan(only("mysql"), { lineItems }, sectionsOf)?.predicted).toBeNull();
  });

  it("compares with the part of the amount that the scope covers", () => {
    const partly = { ...source, published: { ...source.published, coveredUsd: 100 } };
    expect(comparePlan(partly, { lineItems }, sectionsOf)?.publishedUsd).toBe(100);
    const sizes = { ...source, published: { ...source.published, monthlyUsd: null } };
    expect(comparePlan(sizes, { lineItems }, sectionsOf)).toBeNull();
  });
});
