import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AppError } from "../errors.ts";
import { parseBriefJson } from "./parse-brief.ts";

const folder = new URL("../../examples/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const briefs = readdirSync(folder).filter((name) => name.endsWith(".json"));

/** The error of a brief that must not be read. */
function messageOf(text: string): string {
  try {
    parseBriefJson(text);
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
  throw new Error("the brief was read");
}

describe("examples", () => {
  it("are eight different projects", () => {
    expect(briefs.length).toBeGreaterThanOrEqual(8);
    expect(new Set(briefs.map((name) => parseBriefJson(read(name)).brief.projectName)).size).toBe(briefs.length);
  });

  it.each(briefs)("%s is read, with a stack, a size and a budget", (name) => {
    const { brief, assumptions } = parseBriefJson(read(name));
    expect(brief.projectDescription.split(/[.!?](?:\s|$)/).length).toBeGreaterThanOrEqual(3);
    expect(brief.techStack.categories.every(({ category }) => category !== "other")).toBe(true);
    expect(brief.scaleRequirements.expectedUsers).toBeGreaterThan(0);
    expect(Number(brief.budgetConstraints?.maxMonthlyUsd)).toBeGreaterThan(0);
    expect(assumptions.filter(({ path }) => path !== "budgetConstraints")).toEqual([]);
  });

  it("are normalised as their authors meant", () => {
    const facts = briefs.map((name) => {
      const { brief } = parseBriefJson(read(name));
      const { expectedUsers, dataVolumeGb } = brief.scaleRequirements;
      const regimes = brief.complianceRequirements.join("+");
      return [
        name,
        expectedUsers,
        dataVolumeGb,
        regimes,
        brief.budgetConstraints?.maxMonthlyUsd,
        brief.userRegions.join("+"),
      ];
    });
    expect(facts).toEqual([
      ["black-friday-shop.json", 200_000, 250, "PCI-DSS", "6000", "us"],
      ["django-agency-site.json", 25_000, 20, "GDPR", "150", "uk+eu"],
      ["dotnet-azure-enterprise.json", 3500, 500, "GDPR+ISO27001", "5000", "eu"],
      ["eu-b2b-saas.json", 8000, 60, "GDPR+SOC2", "2000", "eu"],
      ["federal-form.json", 40_000, 300, "FedRAMP", "9000", "us"],
      ["global-consumer-app.json", 5_000_000, 12_000, "GDPR", "60000", "us+eu+uk+apac+sa"],
      ["hobby-site.json", 2000, 1.5, "", "20", "uk+eu"],
      ["us-telehealth.json", 20_000, 400, "HIPAA+SOC2", "5000", "us"],
    ]);
  });
});

describe("bad examples", () => {
  it.each([
    ["bad/malformed.txt", /not JSON: line 4, column 3: expected a comma/],
    ["bad/unknown-key.json", /unknown key "budgetConstraint"; did you mean "budgetConstraints"\?/],
    ["bad/unknown-regime.json", /complianceRequirements\[0\]: "SOX" is not a regime known here/],
    ["bad/absurd-sizes.json", /expectedUsers: "20 billion" is beyond anything that exists.*\(and 4 more problems\)$/],
  ])("%s is refused with one clear line", (name, message) => {
    const text = messageOf(read(name));
    expect(text).toMatch(message);
    expect(text).not.toContain("\n");
  });

  it("bad/contradictory-fedramp.json is well formed: that it has no plan is for the planner to say", () => {
    expect(parseBriefJson(read("bad/contradictory-fedramp.json")).brief.preferences.avoid).toHaveLength(4);
  });
});
