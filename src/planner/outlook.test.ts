import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import { sectionAmounts } from "../cost/section-amounts.ts";
import type { PlanningSubject } from "../options/subject.ts";
import { scaledBrief } from "../sizing/scaled-brief.ts";
import { sizeWorkload } from "../sizing/size-workload.ts";
import { readTraits } from "../sizing/traits.ts";
import { parseBrief } from "../spec/parse-brief.ts";
import { costElsewhere } from "./elsewhere.ts";
import { planOptions } from "./planning.ts";
import { growth } from "./scenarios.ts";
import { searchCheapest } from "./search.ts";
import { selectedOptions } from "./selected.ts";

const catalog = createCatalog();

function subjectOf(raw: unknown): PlanningSubject {
  const { brief } = parseBrief(raw);
  const traits = readTraits(brief);
  return { brief, traits, workload: sizeWorkload(brief, traits), catalog };
}

function example(name: string): unknown {
  return JSON.parse(readFileSync(`examples/${name}.json`, "utf8"));
}

function planned(subject: PlanningSubject) {
  const planning = planOptions(subject);
  const { best } = planning.search;
  const chosen = best === null ? null : selectedOptions(planning.enumeration.sections, best.selection);
  if (best === null || chosen === null) throw new Error("no plan");
  return { planning, best, chosen, monthly: sectionAmounts(chosen.charges) };
}

function elsewhereOf(raw: unknown) {
  const { planning, chosen, best } = planned(subjectOf(raw));
  return { planning, best, chosen, ...costElsewhere({ planning, chosen, chosenMicroUsd: best.costMicroUsd }) };
}

const app = {
  projectName: "Todo",
  projectDescription: "A to-do list application in Node.js with user accounts.",
  techStack: ["Express", "PostgreSQL"],
  scaleRequirements: { expectedUsers: 2000 },
};

describe("what it would cost elsewhere", () => {
  it("names each provider once, cheapest first, and the chosen one", () => {
    const { elsewhere, chosen } = elsewhereOf(app);
    const providers = elsewhere.map(({ provider }) => provider);
    expect(new Set(providers).size).toBe(providers.length);
    expect(providers.length).toBeGreaterThan(5);
    const amounts = elsewhere.map(({ monthlyUsd }) => Number(monthlyUsd));
    expect(amounts).toEqual([...amounts].sort((first, second) => first - second));
    expect(elsewhere.filter(({ isChosen }) => isChosen).map(({ provider }) => provider)).toEqual([
      chosen.hosting.provider,
    ]);
  });

  it("never names a provider that a hard constraint rules out", () => {
    const { elsewhere } = elsewhereOf({ ...app, preferences: { avoid: ["aws"] } });
    expect(elsewhere.map(({ provider }) => provider)).not.toContain("aws");
    const { elsewhere: required } = elsewhereOf({ ...app, preferences: { require: ["gcp"] } });
    expect(required.map(({ provider }) => provider)).toEqual(["gcp"]);
  });

  it.each(["eu-b2b-saas", "us-telehealth", "hobby-site"])("is never above the recommended plan there: %s", (name) => {
    const { elsewhere, best, frugal } = elsewhereOf(example(name));
    const own = elsewhere.find(({ isChosen }) => isChosen);
    // The cheapest search counts prices that nobody publishes as dear, so a plan with one may stand above.
    if (own?.hasUnpriced === false) expect(Number(own.monthlyUsd) * 1e6).toBeLessThanOrEqual(best.costMicroUsd + 1);
    if (frugal !== null) {
      expect(Number(frugal.savesMonthlyUsd)).toBeGreaterThan(0);
      expect((Number(frugal.monthlyUsd) + Number(frugal.savesMonthlyUsd)) * 1e6).toBeCloseTo(best.costMicroUsd, 0);
      expect(Number(frugal.monthlyUsd)).toBeLessThanOrEqual(Number(elsewhere[0]?.monthlyUsd));
    }
  });

  it("is found by money alone: the budget and all judgements play no part", () => {
    const { planning } = planned(subjectOf(app));
    const tight = planned(subjectOf({ ...app, budgetConstraints: "$5/month" }));
    expect(searchCheapest(tight.planning.enumeration).best?.costMicroUsd).toBe(
      searchCheapest(planning.enumeration).best?.costMicroUsd,
    );
  });
});

describe("growth", () => {
  const subject = subjectOf(app);
  const { chosen, monthly } = planned(subject);
  const { scenarios } = growth({ subject, chosen });

  it("tells the bill now and at 10 and 100 times the users, and it does not fall", () => {
    expect(scenarios.map(({ name, users }) => [name, users])).toEqual([
      ["now", 2000],
      ["10x users", 20_000],
      ["100x users", 200_000],
    ]);
    expect(scenarios[0]?.monthly).toEqual(monthly);
    const amounts = scenarios.map((scenario) => Number(scenario.monthly?.expected));
    expect(amounts).toEqual([...amounts].sort((first, second) => first - second));
  });

  it("says what grows, in the words of the options", () => {
    const changes = scenarios.flatMap((scenario) => scenario.changes).join("\n");
    expect(changes).toMatch(/grows: .+ → .+/);
    expect(scenarios[0]?.changes).toEqual([]);
  });

  it("names the section and the number of users from which its service no longer carries the load", () => {
    const enterprise = subjectOf(example("dotnet-azure-enterprise"));
    const plan = planned(enterprise);
    const found = growth({ subject: enterprise, chosen: plan.chosen });
    const [first] = found.redesigns;
    expect(first).toMatchObject({ section: "database", from: plan.chosen.options.database.label });
    const users = enterprise.workload.monthlyActiveUsers.value;
    const carries = (factor: number): boolean => {
      const brief = scaledBrief(enterprise.brief, enterprise.workload, factor);
      const { enumeration } = planOptions({ ...enterprise, brief, workload: sizeWorkload(brief, enterprise.traits) });
      return enumeration.sections.database.options.some(
        ({ serviceId }) => serviceId === plan.chosen.options.database.serviceId,
      );
    };
    const factor = (first?.atUsers ?? 0) / users;
    expect([carries(factor * 0.8), carries(factor * 1.2)]).toEqual([true, false]);
    expect(found.scenarios.at(-1)).toMatchObject({ monthly: null, changes: [expect.stringContaining("nothing")] });
  });
});
