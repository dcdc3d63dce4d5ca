import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCatalog } from "../src/catalog/catalog.ts";
import { BadInputError } from "../src/errors.ts";
import { createPlannerDecider } from "../src/planner/decider.ts";
import { servedBy } from "../src/planner/kept-selection.ts";
import { parseBrief } from "../src/spec/parse-brief.ts";
import type { Plan } from "../src/spec/plan.ts";
import { type SectionId, sectionIds } from "../src/spec/words.ts";
import { briefArbitrary, type RawBrief } from "../test/arbitrary-brief.ts";
import { createFakeStore } from "../test/fake-store.ts";
import { createGraphRunner } from "./run-graph.ts";

/** Random briefs of each law; LAW_BRIEFS=500 tries more. */
const numRuns = Number(process.env.LAW_BRIEFS ?? 12);
const catalog = createCatalog();

const someSections = fc.subarray([...sectionIds], { minLength: 1, maxLength: 5 });

type Run = (raw: RawBrief, sections?: readonly SectionId[]) => Promise<Plan>;

/** Plans into a project of its own. */
async function project(): Promise<Run> {
  const store = createFakeStore();
  const { id: projectId } = await store.createProject({ name: "Any", description: "Any.", techStack: {} });
  const deps = { catalog, deciderFor: createPlannerDecider, openStore: async () => store, now: () => 0 };
  const runGraph = createGraphRunner(deps);
  return async (raw, sections) => {
    const { brief } = parseBrief(raw);
    const { id: runId } = await store.startRun({ projectId, brief, decider: "planner", model: null });
    const run = {
      brief,
      settings: {},
      saving: { projectId, runId },
      sections,
      onProgress: () => {},
      signal: undefined,
    };
    try {
      const { plan } = await runGraph(run);
      return plan;
    } catch (error) {
      const failed = { runId, status: "failed" as const, plan: null, spec: null, tokens: null, costMicroUsd: 0 };
      await store.finishRun({ ...failed, error: "failed" });
      throw error;
    }
  };
}

/** The sections that the error says to add. */
function adviceOf(error: unknown): SectionId[] {
  if (!(error instanceof BadInputError)) throw error;
  const [, words] = /add (.*?) to sections/.exec(error.message) ?? [];
  expect(words, error.message).toBeDefined();
  const [first] = (words ?? "").split(", or ");
  return sectionIds.filter((section) => first?.includes(`"${section}"`));
}

describe("regenerating sections of the planner's own plan", () => {
  it("with the same brief gives the same plan", async () => {
    const law = fc.asyncProperty(briefArbitrary, someSections, async (raw, sections) => {
      const run = await project();
      const whole = await run(raw);
      if (whole.status === "infeasible") return;
      const plan = await run(raw, sections);
      const findings = plan.findings.filter(({ ruleId }) => ruleId !== "sections-regenerated");
      expect({ ...plan, findings }).toEqual(whole);
    });
    await fc.assert(law, { numRuns, seed: 23 });
  }, 120_000);

  it("with another brief keeps every other service, or says which section to add, which then works", async () => {
    const law = fc.asyncProperty(briefArbitrary, briefArbitrary, someSections, async (raw, other, sections) => {
      const run = await project();
      const whole = await run(raw);
      if (whole.decisions === null) return;
      const changed = { ...raw, ...other, techStack: raw.techStack ?? [], preferences: raw.preferences ?? {} };
      let named = sections;
      let plan: Plan | null = null;
      for (let round = 0; plan === null && round <= sectionIds.length; round += 1)
        plan = await run(changed, named).catch((error: unknown) => {
          const advice = adviceOf(error);
          expect(advice.length).toBeGreaterThan(0);
          expect(advice.some((section) => named.includes(section))).toBe(false);
          named = [...named, ...advice];
          return null;
        });
      if (plan === null || plan.decisions === null) return;
      const [before, now] = [servedBy(whole.decisions), servedBy(plan.decisions)];
      for (const section of sectionIds.filter((id) => !named.includes(id)))
        expect(now[section].serviceId, section).toBe(before[section].serviceId);
    });
    await fc.assert(law, { numRuns, seed: 29 });
  }, 120_000);
});
