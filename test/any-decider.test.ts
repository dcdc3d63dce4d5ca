import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGraphRunner } from "../graph/run-graph.ts";
import { createCatalog } from "../src/catalog/catalog.ts";
import { parseBrief } from "../src/spec/parse-brief.ts";
import { sectionIds } from "../src/spec/words.ts";
import { recordingDecider } from "./fake-deciders.ts";
import { exampleBrief } from "./model-run.ts";

const catalog = createCatalog();
const examples = readdirSync("examples")
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(".json", ""));

describe("whoever decides", () => {
  it("by picks at random, the plan breaks no rule of severity error in the end, and keeps the budget where that can be", async () => {
    const runs = fc.asyncProperty(fc.constantFrom(...examples), fc.infiniteStream(fc.nat()), async (example, picks) => {
      const decider = recordingDecider(({ offered }) => {
        const pick: number = picks.next().value;
        return { kind: "chosen", optionId: offered[pick % offered.length]?.id ?? "none" };
      });
      const run = createGraphRunner({ catalog, deciderFor: () => decider, openStore: null, now: () => 0 });
      const { plan } = await run({
        brief: parseBrief(exampleBrief(example)).brief,
        settings: { decider: "model", maxRepairRounds: 1 },
        saving: null,
        onProgress: () => {},
        signal: undefined,
      });
      const open = plan.findings.filter(
        ({ result, severity, resolvedInRound }) =>
          result === "fail" && severity === "error" && resolvedInRound === null,
      );
      // Every example can be planned within its budget.
      expect(open.map(({ ruleId }) => ruleId)).toEqual([]);
      expect(sectionIds.every((section) => plan.decisions?.[section] !== undefined)).toBe(true);
      const offered = new Set(decider.requests.flatMap((request) => request.offered.map(({ id }) => id)));
      for (const section of sectionIds) {
        const { optionId, decidedBy } = plan.decisions?.[section] ?? {};
        if (decidedBy === "model") expect(offered).toContain(optionId);
      }
    });
    await fc.assert(runs, { numRuns: 40, seed: 7 });
  }, 180_000);
});
