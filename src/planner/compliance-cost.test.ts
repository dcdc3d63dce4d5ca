import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import { sizeWorkload } from "../sizing/size-workload.ts";
import { readTraits } from "../sizing/traits.ts";
import { parseBrief } from "../spec/parse-brief.ts";
import { budgetMoves } from "./budget-moves.ts";
import { complianceCost } from "./compliance-cost.ts";
import { planOptions } from "./planning.ts";
import { selectedOptions } from "./selected.ts";

const catalog = createCatalog();

function planned(changes: Record<string, unknown>) {
  const { brief } = parseBrief({
    projectName: "Clinic",
    projectDescription: "A portal for patients of a clinic, who log in.",
    scaleRequirements: { expectedUsers: 3000 },
    ...changes,
  });
  const traits = readTraits(brief);
  const subject = { brief, traits, workload: sizeWorkload(brief, traits), catalog };
  const { enumeration, search } = planOptions(subject);
  const chosen = search.best === null ? null : selectedOptions(enumeration.sections, search.best.selection);
  if (search.best === null || chosen === null) throw new Error("no plan");
  return { subject, enumeration, chosen, costMicroUsd: search.best.costMicroUsd };
}

describe("what compliance adds", () => {
  it("is nothing where nothing is requested", () => {
    const { subject, chosen } = planned({});
    expect(complianceCost(subject, chosen)).toEqual([]);
  });

  it("names the add-on and the plan that a vendor sells the regime with", () => {
    const { subject, chosen } = planned({
      techStack: ["Next.js", "Vercel", "Supabase"],
      complianceRequirements: ["HIPAA"],
    });
    const [hipaa] = complianceCost(subject, chosen);
    expect(hipaa?.regime).toBe("HIPAA");
    const through = hipaa?.through.join("; ");
    expect(through).toContain("vercel: HIPAA BAA add-on +$350.00");
    expect(through).toMatch(/supabase: .*HIPAA.* \+\$350\.00/);
    expect(Number(hipaa?.addsMonthlyUsd)).toBeGreaterThan(900);
  });

  it("counts what several regimes share once, under all", () => {
    const { subject, chosen } = planned({ complianceRequirements: ["HIPAA", "SOC 2"] });
    const costs = complianceCost(subject, chosen);
    expect(costs.map(({ regime }) => regime)).toEqual(["HIPAA", "SOC2", "all"]);
    const [hipaa, soc2, all] = costs.map(({ addsMonthlyUsd }) => Number(addsMonthlyUsd));
    expect(all).toBeGreaterThanOrEqual(Math.max(hipaa ?? 0, soc2 ?? 0) - 0.01);
  });
});

describe("what compliance adds under a budget", () => {
  it("is what it adds without one: the budget makes no difference", () => {
    const brief = { techStack: ["Express", "PostgreSQL"], complianceRequirements: ["HIPAA"] };
    const free = planned(brief);
    const tight = planned({ ...brief, budgetConstraints: "$90" });
    for (const { subject, chosen } of [free, tight])
      for (const { addsMonthlyUsd } of complianceCost(subject, chosen))
        expect(Number(addsMonthlyUsd)).toBeGreaterThanOrEqual(0);
  });
});

describe("ways out of a budget that is too small", () => {
  it("name the smallest sufficient budget, which suffices", () => {
    const { subject, enumeration, costMicroUsd } = planned({
      budgetConstraints: "$5",
      techStack: ["Express", "PostgreSQL"],
      availabilityTarget: 99.99,
      complianceRequirements: ["HIPAA"],
    });
    const [smallest, ...moves] = budgetMoves({ subject, enumeration, chosenMicroUsd: costMicroUsd });
    const amount = /\$([\d,]+) a month/.exec(smallest?.message ?? "")?.[1]?.replace(",", "");
    const again = planned({
      budgetConstraints: `$${amount}`,
      techStack: ["Express", "PostgreSQL"],
      availabilityTarget: 99.99,
      complianceRequirements: ["HIPAA"],
    });
    expect(again.costMicroUsd).toBeLessThanOrEqual(Number(amount) * 1e6);
    expect(moves.map(({ message }) => message).join("\n")).toMatch(/lower availabilityTarget to 99\.9: saves \$/);
    expect(moves.every(({ result, path }) => result === "note" && path !== "")).toBe(true);
  });
});
