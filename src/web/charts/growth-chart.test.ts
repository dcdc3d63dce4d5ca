import { describe, expect, it } from "vitest";
import { elementsOf, type ParsedElement } from "../../../test/html-elements.ts";
import type { Redesign, Scenario } from "../../spec/outlook.ts";
import { growthChart, redesignsWithin } from "./growth-chart.ts";

const scenario = (users: number, expected: string | null): Scenario => ({
  name: "s",
  users,
  monthly: expected === null ? null : { low: expected, expected, high: String(Number(expected) * 2) },
  hasUnpriced: false,
  changes: [],
});
const redesign = (atUsers: number): Redesign => ({ section: "database", atUsers, from: "a", to: "b", why: "c" });

const scenarios = [scenario(1_000, "10"), scenario(10_000, "100"), scenario(100_000, "1000")];

function drawn(input: Parameters<typeof growthChart>[0]): ParsedElement[] {
  return elementsOf(growthChart(input)?.toString() ?? "");
}

function ofClass(elements: readonly ParsedElement[], name: string): ParsedElement[] {
  return elements.filter(({ attributes }) => attributes.get("class") === name);
}

describe("growthChart", () => {
  it("tells the cost at each number of users, also in words", () => {
    const elements = drawn({ scenarios, redesigns: [], budgetUsd: null });
    expect(ofClass(elements, "chart-point").map(({ text }) => text)).toEqual(["$10.00", "$100", "$1,000"]);
    const description = elements.find(({ tag }) => tag === "desc");
    expect(description?.text).toBe("1,000 users: $10.00; 10,000 users: $100; 100,000 users: $1,000.");
    expect(ofClass(elements, "chart-budget")).toEqual([]);
  });

  it("rises in even steps where cost and users rise tenfold", () => {
    const circles = ofClass(drawn({ scenarios, redesigns: [], budgetUsd: null }), "chart-line");
    const points = [...(circles[0]?.attributes.get("d") ?? "").matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const steps = points
      .slice(1)
      .map(([x = 0, y = 0], index) => [x - (points[index]?.[0] ?? 0), y - (points[index]?.[1] ?? 0)]);
    expect(steps[0]?.[0]).toBeCloseTo(steps[1]?.[0] ?? 0, 0);
    expect(steps[0]?.[1]).toBeCloseTo(steps[1]?.[1] ?? 0, 0);
    expect(steps[0]?.[1]).toBeLessThan(0);
  });

  it("draws the budget", () => {
    const [budget] = ofClass(drawn({ scenarios, redesigns: [], budgetUsd: 500 }), "chart-budget");
    expect(budget?.text).toBe("budget $500");
  });

  it("numbers the redesigns inside its range", () => {
    const redesigns = [redesign(5_000), redesign(50_000), redesign(5_000_000)];
    expect(redesignsWithin(redesigns, scenarios)).toHaveLength(2);
    const marks = ofClass(drawn({ scenarios, redesigns, budgetUsd: null }), "chart-redesign");
    expect(marks.map(({ text }) => text.slice(0, 1))).toEqual(["1", "2"]);
  });

  it("says where nothing carries the load", () => {
    const elements = drawn({ scenarios: [...scenarios, scenario(1e6, null)], redesigns: [], budgetUsd: null });
    expect(ofClass(elements, "chart-none").map(({ text }) => text)).toEqual(["nothing carries it"]);
  });

  it("bears a plan that costs nothing", () => {
    const free = [scenario(1_000, "0"), scenario(10_000, "0")];
    const svg = growthChart({ scenarios: free, redesigns: [], budgetUsd: null })?.toString() ?? "";
    expect(svg).toContain("$0");
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  it("is not drawn from less than two numbers of users, or without any amount", () => {
    expect(growthChart({ scenarios: [scenario(1_000, "10")], redesigns: [], budgetUsd: null })).toBeNull();
    expect(
      growthChart({ scenarios: [scenario(0, "10"), scenario(0, "10")], redesigns: [], budgetUsd: null }),
    ).toBeNull();
    expect(
      growthChart({ scenarios: [scenario(1, null), scenario(2, null)], redesigns: [], budgetUsd: null }),
    ).toBeNull();
  });
});
