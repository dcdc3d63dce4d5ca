import { describe, expect, it } from "vitest";
import { readPlaces } from "./places.ts";
import type { Reading } from "./reading.ts";
import { type Regime, userAreas } from "./words.ts";

interface Input {
  userRegions?: unknown;
  dataResidency?: unknown;
  globalDistribution?: boolean;
  regimes?: readonly Regime[];
}

function read({ userRegions, dataResidency, globalDistribution, regimes = [] }: Input) {
  const reading: Reading = { problems: [], assumptions: [] };
  return { ...readPlaces(reading, { userRegions, dataResidency, globalDistribution, regimes }), ...reading };
}

describe("readPlaces: user regions", () => {
  it.each([
    ["us", ["us", "US", "usa", "U.S.", "United States", "North America", "America"]],
    ["eu", ["eu", "EU", "Europe", "European Union", "EEA", "Germany", "france"]],
    ["uk", ["uk", "UK", "GB", "Great Britain", "England", "United Kingdom"]],
    ["apac", ["apac", "Asia", "Asia-Pacific", "Australia", "Japan", "India", "Oceania"]],
    ["sa", ["sa", "LATAM", "Latin America", "South America", "Brazil"]],
    ["africa", ["africa", "Africa", "South Africa", "Nigeria"]],
  ] as const)("reads every spelling of %s", (area, spellings) => {
    for (const spelling of spellings) {
      const { userRegions, problems, assumptions } = read({ userRegions: [spelling] });
      expect([spelling, userRegions, problems, assumptions]).toEqual([spelling, [area], [], []]);
    }
  });

  it("keeps the order, since the first is the primary one, and drops repetitions", () => {
    expect(read({ userRegions: ["uk", "Europe", "GB", "us"] }).userRegions).toEqual(["uk", "eu", "us"]);
  });

  it.each(["global", "Worldwide", "everywhere", "international"])(
    "reads %s as all areas, served from everywhere",
    (word) => {
      const { userRegions, globalDistribution, assumptions } = read({ userRegions: [word] });
      expect({ userRegions, globalDistribution }).toEqual({ userRegions: [...userAreas], globalDistribution: true });
      expect(assumptions.map(({ path }) => path)).toEqual(["scaleRequirements.globalDistribution"]);
    },
  );

  it("does not serve from everywhere when the brief says so", () => {
    const read_ = read({ userRegions: ["global"], globalDistribution: false });
    expect({ areas: read_.userRegions.length, globalDistribution: read_.globalDistribution }).toEqual({
      areas: 6,
      globalDistribution: false,
    });
    expect(read_.assumptions).toEqual([]);
  });

  it.each([
    ["EMEA", ["eu", "uk", "africa"]],
    ["Americas", ["us", "sa"]],
    ["Canada", ["us"]],
  ])("says how it reads %s", (word, areas) => {
    const { userRegions, assumptions } = read({ userRegions: [word] });
    expect(userRegions).toEqual(areas);
    expect(assumptions.map(({ path }) => path)).toEqual(["userRegions[0]"]);
  });

  const defaults: readonly [Input, readonly string[]][] = [
    [{}, ["us"]],
    [{ userRegions: [] }, ["us"]],
    [{ userRegions: null }, ["us"]],
    [{ regimes: ["GDPR"] }, ["eu"]],
    [{ dataResidency: "eu" }, ["eu"]],
    [{ dataResidency: "us", regimes: ["GDPR"] }, ["us"]],
    [{ globalDistribution: true, regimes: ["GDPR"] }, [...userAreas]],
    [{ globalDistribution: true, dataResidency: "eu" }, ["eu"]],
  ];
  it.each(defaults)("assumes for %j the areas %j", (input, areas) => {
    const { userRegions, assumptions } = read(input);
    expect(userRegions).toEqual(areas);
    expect(assumptions.map(({ path }) => path)).toEqual(["userRegions"]);
  });

  it.each([
    [["Mars"], "userRegions[0]", /"Mars" is not an area known here; known: us, eu, uk, apac, sa, africa and global/],
    [["us", 3], "userRegions[1]", /must be text/],
    [[""], "userRegions[0]", /not an area/],
    ["us", "userRegions", /must be a list/],
  ])("refuses %j", (userRegions, path, message) => {
    const { problems } = read({ userRegions });
    expect(problems[0]?.path).toBe(path);
    expect(problems[0]?.message).toMatch(message);
  });
});

describe("readPlaces: data residency", () => {
  it.each([
    ["EU", "eu"],
    ["eu", "eu"],
    ["Europe", "eu"],
    ["US", "us"],
    ["United States", "us"],
    ["none", null],
    ["n/a", null],
    [null, null],
    [undefined, null],
  ])("reads %s as %s", (dataResidency, expected) => {
    const read_ = read({ dataResidency, userRegions: ["us"] });
    expect([read_.dataResidency, read_.problems]).toEqual([expected, []]);
  });

  it.each(["UK", "Germany", "", true, ["eu"]])("refuses %j", (dataResidency) => {
    const { problems } = read({ dataResidency, userRegions: ["us"] });
    expect(problems[0]?.path).toBe("dataResidency");
    expect(problems[0]?.message).toMatch(/must be "eu", "us" or null/);
  });
});
