import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { ruleTexts } from "../../src/check/check-rules.ts";
import { parseBrief } from "../../src/spec/parse-brief.ts";
import { regimes } from "../../src/spec/words.ts";
import { readCases } from "../accuracy/read-cases.ts";
import { faultExperiment } from "../faults/fault-experiment.ts";
import { loadBriefs, loadFaults } from "./load-dataset.ts";
import { isPlanPath } from "./plan-paths.ts";
import type { BriefRow, FaultRow } from "./schema.ts";

const briefs = loadBriefs();
const faults = loadFaults();
const ruleIds = new Set(ruleTexts.map(({ id }) => id));

function unknownRules(ids: readonly string[]): string[] {
  return ids.filter((id) => !ruleIds.has(id));
}

function devShare(rows: readonly Pick<BriefRow, "split">[]): number {
  return rows.filter(({ split }) => split === "dev").length / rows.length;
}

/** Users a month up to which a brief has this size. */
const sizeLimits = { hobby: 1e3, small: 1e4, medium: 1e5, large: 1e6, huge: Number.POSITIVE_INFINITY };

function sizeOf(users: number): string | undefined {
  return Object.entries(sizeLimits).find(([, limit]) => users < limit)?.[0];
}

describe("briefs.jsonl", () => {
  it.each(briefs)("$key: tags say what the brief says", ({ brief, tags }) => {
    const { complianceRequirements, scaleRequirements } = parseBrief(brief).brief;
    expect(tags.regimes).toEqual(complianceRequirements);
    expect(sizeOf(scaleRequirements.expectedUsers ?? 0)).toBe(tags.size);
  });

  it.each(briefs)("$key: what is expected can be looked up", ({ expect: { checks, mustPass, mustNotFail } }) => {
    expect(checks.map(({ path }) => path).filter((path) => !isPlanPath(path))).toEqual([]);
    expect(unknownRules([...mustPass, ...mustNotFail])).toEqual([]);
    const ids = [...checks.map(({ id }) => `check ${id}`), ...mustPass, ...mustNotFail];
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(briefs.filter(({ tags }) => tags.focus === "contradiction"))(
    "$key: asks for the conflict",
    ({ expect: wanted }) => {
      expect(wanted.status).toEqual(["infeasible"]);
      expect(wanted.checks).toContainEqual(expect.objectContaining({ path: "spec", isNull: true }));
      expect(wanted.checks.filter(({ path }) => path.startsWith("findings.")).length).toBeGreaterThan(1);
      expect([...wanted.mustPass, ...wanted.mustNotFail]).toEqual([]);
    },
  );

  it("is large enough, and three fifths of it are for development", () => {
    expect(briefs.length).toBeGreaterThanOrEqual(64);
    expect(devShare(briefs)).toBeGreaterThan(0.54);
    expect(devShare(briefs)).toBeLessThan(0.66);
  });

  it.each(["focus", "size"] as const)("has every %s in both splits", (tag) => {
    const splits = new Map<string, Set<string>>();
    for (const { tags, split } of briefs) splits.set(tags[tag], (splits.get(tags[tag]) ?? new Set()).add(split));
    expect([...splits].filter(([, seen]) => seen.size < 2)).toEqual([]);
  });

  it.each(regimes)("asks for %s alone, in company, and in both splits", (regime) => {
    const asking = briefs.filter(({ tags }) => tags.regimes.includes(regime));
    expect(asking.some(({ tags }) => tags.regimes.length === 1)).toBe(true);
    expect(asking.some(({ tags }) => tags.regimes.length === regimes.length)).toBe(true);
    expect(new Set(asking.map(({ split }) => split)).size).toBe(2);
  });
});

/** Faults that the rules do not find yet. A rule that learns to takes its line out of here. */
const missed = ["backups-that-contradict: backups-consistent is pass"];

function misses(rows: readonly FaultRow[]): string[] {
  const experiment = faultExperiment({ rows, catalog: createCatalog(), gitRevision: "", startedAt: "" });
  return experiment.rows.flatMap(({ key, verdicts }) =>
    [...verdicts.values()].flatMap(({ score, comment }) => (score === null || score === 1 ? [] : `${key}: ${comment}`)),
  );
}

describe("faults.jsonl", () => {
  it.each(faults)("$key: names rules, and regimes as its brief does", ({ brief, tags, expect: wanted }) => {
    expect(unknownRules([...wanted.mustFail, ...wanted.mustBeUnknown, ...wanted.mustNotFail])).toEqual([]);
    expect(wanted.mustNotFail.filter((id) => wanted.mustFail.includes(id))).toEqual([]);
    expect(tags.regimes).toEqual(parseBrief(brief).brief.complianceRequirements);
    expect(wanted.mustFail.length === 0).toBe(tags.focus === "control");
  });

  it.each(faults.filter(({ example }) => example !== null))("$key is the example of its name", ({ example, spec }) => {
    expect(JSON.parse(readFileSync(example ?? "", "utf8")).spec).toEqual(spec);
  });

  it("is answered as expected, save for what is known to be missed", () => {
    expect(misses(faults)).toEqual(missed);
  });

  it("has faults and controls in both splits", () => {
    expect(faults.length).toBeGreaterThanOrEqual(20);
    expect(devShare(faults)).toBeGreaterThan(0.5);
    expect(new Set(faults.filter(({ tags }) => tags.focus === "control").map(({ split }) => split)).size).toBe(2);
  });
});

describe("published-bills.jsonl", () => {
  it("has the form of evals/accuracy/case.ts, a page for each case and no case twice", () => {
    const cases = readCases("evals/datasets/published-bills.jsonl");
    expect(cases).toHaveLength(50);
    expect(cases.filter(({ sourceUrl }) => !sourceUrl.startsWith("https://"))).toEqual([]);
  });
});
