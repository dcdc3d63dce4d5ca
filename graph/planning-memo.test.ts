import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createCatalog } from "../src/catalog/catalog.ts";
import type { Planning } from "../src/planner/planning.ts";
import { parseBrief } from "../src/spec/parse-brief.ts";
import { recordingDecider } from "../test/fake-deciders.ts";
import { createGraphRunner } from "./run-graph.ts";

const catalog = createCatalog();
const saas: Record<string, unknown> = JSON.parse(readFileSync("examples/eu-b2b-saas.json", "utf8"));

describe("the planning of a run", () => {
  it("is made once, and shared by all its nodes, also beside many other runs", async () => {
    const plannings = new Map<string, Set<Planning>>();
    const decider = recordingDecider(({ brief, planning }) => {
      const seen = plannings.get(brief.projectName) ?? new Set();
      plannings.set(brief.projectName, seen.add(planning));
      return undefined;
    });
    const run = createGraphRunner({ catalog, deciderFor: () => decider, openStore: null, now: () => 0 });
    const names = Array.from({ length: 12 }, (_, index) => `Run ${index}`);
    await Promise.all(
      names.map((projectName) =>
        run({
          brief: parseBrief({ ...saas, projectName }).brief,
          settings: {},
          saving: null,
          onProgress: () => {},
          signal: undefined,
        }),
      ),
    );
    expect([...plannings.keys()].sort()).toEqual([...names].sort());
    expect([...plannings.values()].map((seen) => seen.size)).toEqual(names.map(() => 1));
  });
});
