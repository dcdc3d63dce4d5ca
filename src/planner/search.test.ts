import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildOption, type OptionSketch } from "../../test/build-option.ts";
import { bindingOf, misfit } from "../options/bind.ts";
import type { AnyOption, Option, OptionsBySection, SectionOptions } from "../options/option.ts";
import type { SectionId } from "../spec/words.ts";
import { searchPlans } from "./search.ts";

function sectionOf<S extends SectionId>(section: S, sketches: readonly OptionSketch[]): SectionOptions<S> {
  return { options: sketches.map((sketch) => buildOption(section, sketch)), excluded: [] };
}

interface Sketches extends Record<SectionId, readonly OptionSketch[]> {}

function inputOf(sketches: Sketches, budgetUsd: number | null) {
  const sections: OptionsBySection = {
    hosting: sectionOf("hosting", sketches.hosting),
    database: sectionOf("database", sketches.database),
    caching: sectionOf("caching", sketches.caching),
    cicd: sectionOf("cicd", sketches.cicd),
    monitoring: sectionOf("monitoring", sketches.monitoring),
    security: sectionOf("security", sketches.security),
  };
  const brief = budgetUsd === null ? {} : { budgetConstraints: { maxMonthlyUsd: String(budgetUsd) } };
  return { sections, context: { brief } };
}

interface Total {
  over: number;
  score: number;
}

/** Every combination, counted the slow way. */
function bruteForce({ sections }: { sections: OptionsBySection }, budgetUsd: number | null): Total | null {
  let best: Total | null = null;
  for (const hosting of sections.hosting.options) {
    const rest = [sections.database, sections.caching, sections.cicd, sections.monitoring, sections.security];
    for (const picked of product(rest.map(({ options }) => [...options]))) {
      const total = totalOf(hosting, picked, budgetUsd);
      if (total === null) continue;
      if (best === null || total.over < best.over || (total.over === best.over && total.score < best.score))
        best = total;
    }
  }
  return best;
}

function totalOf(hosting: Option<"hosting">, picked: readonly AnyOption[], budgetUsd: number | null): Total | null {
  const fees = new Map<string, number>();
  let cost = 0;
  let penalty = 0;
  for (const option of [hosting, ...picked]) {
    if (misfit(hosting, option) !== undefined) return null;
    const partner = option.fit.besideDatabase;
    if (partner !== null && !picked.some(({ section, serviceId }) => section === "database" && serviceId === partner))
      return null;
    const binding = bindingOf(hosting, option);
    for (const { sharedFee, unitPriceUsd } of option.charges) {
      const usd = unitPriceUsd?.toNumber() ?? 0;
      if (sharedFee === null) cost += usd;
      else fees.set(sharedFee, Math.max(fees.get(sharedFee) ?? 0, usd));
    }
    cost += binding.microUsd / 1e6;
    penalty += (option.penaltyMicroUsd + binding.penaltyMicroUsd) / 1e6;
  }
  for (const fee of fees.values()) cost += fee;
  return { over: budgetUsd === null ? 0 : Math.max(0, cost - budgetUsd), score: cost + penalty };
}

function product(lists: readonly (readonly AnyOption[])[]): AnyOption[][] {
  return lists.reduce<AnyOption[][]>(
    (combinations, list) => combinations.flatMap((combination) => list.map((option) => [...combination, option])),
    [[]],
  );
}

const network = fc.constantFrom("aws" as const, "gcp" as const, "vercel" as const);
const fee = fc.record({ key: fc.constantFrom("zone", "team"), usd: fc.integer({ min: 1, max: 60 }) });

function sketchesOf(section: SectionId): fc.Arbitrary<OptionSketch[]> {
  const sketch = fc.record({
    usd: fc.integer({ min: 0, max: 100 }),
    fees: fc.uniqueArray(fee, { maxLength: 1, selector: ({ key }) => key }),
    penaltyUsd: fc.integer({ min: 0, max: 80 }),
    network,
    worksWith: fc.option(fc.uniqueArray(network, { minLength: 1 }), { nil: undefined }),
    crossNetworkUsd: fc.integer({ min: 0, max: 20 }),
    beside: fc.boolean(),
  });
  return fc.array(sketch, { minLength: 1, maxLength: 4 }).map((all) =>
    all.map(({ usd, fees, penaltyUsd, worksWith, crossNetworkUsd, beside, network: own }, index) => ({
      id: `${section}-${index}`,
      usd,
      fees,
      penalties: [{ reason: "test", usd: penaltyUsd }],
      crossNetworkUsd: section === "database" ? crossNetworkUsd : 0,
      fit: {
        network: own,
        cloud: own === "gcp" ? ("gcp" as const) : ("aws" as const),
        worksWith: worksWith ?? ("any" as const),
        besideDatabase: section === "security" && beside ? "database-0" : null,
      },
    })),
  );
}

const sketches = fc.record({
  hosting: sketchesOf("hosting").map((all) =>
    all.map((sketch) => ({ ...sketch, fit: { ...sketch.fit, worksWith: "any" as const } })),
  ),
  database: sketchesOf("database"),
  caching: sketchesOf("caching"),
  cicd: sketchesOf("cicd"),
  monitoring: sketchesOf("monitoring"),
  security: sketchesOf("security"),
});

describe("searchPlans", () => {
  it("finds what trying every combination finds", () => {
    fc.assert(
      fc.property(sketches, fc.option(fc.integer({ min: 20, max: 400 }), { nil: null }), (drawn, budgetUsd) => {
        const input = inputOf(drawn, budgetUsd);
        const { best } = searchPlans(input);
        const expected = bruteForce(input, budgetUsd);
        if (expected === null) {
          expect(best).toBeNull();
          return;
        }
        expect(best?.overBudgetMicroUsd).toBe(expected.over * 1e6);
        expect((best?.costMicroUsd ?? 0) + (best?.penaltyMicroUsd ?? 0)).toBe(expected.score * 1e6);
      }),
      { numRuns: 150 },
    );
  });

  const plain = (section: SectionId): OptionSketch[] => [{ id: section, usd: 1 }];
  const base: Sketches = {
    hosting: plain("hosting"),
    database: plain("database"),
    caching: plain("caching"),
    cicd: plain("cicd"),
    monitoring: plain("monitoring"),
    security: plain("security"),
  };

  it("pays a shared fee once, so that two sections on one platform beat the cheaper separate one", () => {
    const input = inputOf(
      {
        ...base,
        hosting: [{ id: "on-platform", usd: 10, fees: [{ key: "team", usd: 50 }] }],
        database: [
          { id: "same-platform", usd: 5, fees: [{ key: "team", usd: 50 }] },
          { id: "elsewhere", usd: 20 },
        ],
      },
      null,
    );
    expect(searchPlans(input).best?.selection.database).toBe("same-platform");
  });

  it("prefers a plan within the budget to a better one beyond it", () => {
    const database = [
      { id: "dear-but-good", usd: 90 },
      { id: "cheap-but-laborious", usd: 10, penalties: [{ reason: "operation", usd: 500 }] },
    ];
    expect(searchPlans(inputOf({ ...base, database }, null)).best?.selection.database).toBe("dear-but-good");
    expect(searchPlans(inputOf({ ...base, database }, 50)).best?.selection.database).toBe("cheap-but-laborious");
  });

  it("completes around a fixed choice", () => {
    const database = [
      { id: "best", usd: 1 },
      { id: "fixed", usd: 9 },
    ];
    expect(searchPlans(inputOf({ ...base, database }, null), { database: "fixed" }).best?.selection.database).toBe(
      "fixed",
    );
  });

  it("answers null where nothing works together", () => {
    const caching = [{ id: "private", usd: 1, fit: { worksWith: ["gcp"] } }];
    expect(searchPlans(inputOf({ ...base, caching }, null)).best).toBeNull();
  });
});
