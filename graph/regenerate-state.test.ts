import { MemorySaver } from "@langchain/langgraph";
import { describe, expect, it } from "vitest";
import { createCatalog } from "../src/catalog/catalog.ts";
import { createPlannerDecider, type Decider } from "../src/planner/decider.ts";
import type { Store } from "../src/projects/store.ts";
import { parseBrief } from "../src/spec/parse-brief.ts";
import { recordingDecider } from "../test/fake-deciders.ts";
import { emptyProject, example, projectOf } from "../test/project-world.ts";
import { createGraph } from "./graph.ts";

const catalog = createCatalog();
const saas = "eu-b2b-saas";
const { brief } = parseBrief(example(saas));
const config = {
  configurable: { thread_id: "one" },
  context: { decider: undefined, model: undefined, maxRepairRounds: undefined },
};

/** The graph as a server runs it: with a checkpointer, and without a run that somebody opened. */
function serverGraph(store: Store, decider: Decider = createPlannerDecider()) {
  const graph = createGraph({ catalog, deciderFor: () => decider, openStore: async () => store, now: () => 0 });
  graph.checkpointer = new MemorySaver();
  return graph;
}

describe("a thread", () => {
  it("that regenerated sections decides all in its next run, where none are named", async () => {
    const { store, projectId } = await projectOf();
    const graph = serverGraph(store);
    const first = await graph.invoke({ ...brief, projectId, sections: ["caching"] }, config);
    expect(first.saved?.version).toBe(2);
    expect(first.plan.findings).toContainEqual(expect.objectContaining({ ruleId: "sections-regenerated" }));
    const { values } = await graph.getState(config);
    expect(values).toMatchObject({ regeneration: { sections: ["caching"], fromVersion: 1 } });
    expect(values).not.toHaveProperty("sections");
    const second = await graph.invoke({ ...brief, projectId }, config);
    expect(second.plan.findings).not.toContainEqual(expect.objectContaining({ ruleId: "sections-regenerated" }));
    expect((await graph.getState(config)).values).toMatchObject({ regeneration: null });
  });

  it("regenerates the same sections again from the checkpoint before the brief", async () => {
    const { store, projectId } = await projectOf();
    const graph = serverGraph(store);
    await graph.invoke({ ...brief, projectId, sections: ["caching"] }, config);
    for await (const { next, config: checkpoint } of graph.getStateHistory(config)) {
      if (next[0] !== "brief") continue;
      const again = await graph.invoke(null, { ...config, ...checkpoint });
      expect(again.plan.findings).toContainEqual(
        expect.objectContaining({ ruleId: "sections-regenerated", sections: ["caching"] }),
      );
      expect(again.saved?.version).toBe(3);
      return;
    }
    expect.unreachable("no checkpoint before the brief");
  });
});

describe("a run that names sections and leaves requirements out", () => {
  it("takes them from the saved plan, but for those of a run that decides all", async () => {
    const { store, projectId } = await projectOf();
    const { projectName, projectDescription, techStack } = brief;
    const least = { projectName, projectDescription, techStack, projectId };
    const some = await serverGraph(store).invoke({ ...least, sections: ["caching"], teamSize: 3 }, config);
    expect(some.plan.brief).toEqual({ ...brief, teamSize: 3 });
    const all = await serverGraph(store).invoke(least, config);
    expect(all.plan.brief).toMatchObject({ complianceRequirements: [] });
  });
});

describe("a run that persist opens itself", () => {
  it("is recorded as failed where the specification has changed, and leaves the project free", async () => {
    const { store, projectId, run } = await projectOf();
    const decider = recordingDecider(async () => {
      await store.restoreVersion({ projectId, version: 1 });
      return undefined;
    });
    const running = serverGraph(store, decider).invoke({ ...brief, projectId, sections: ["caching"] }, config);
    await expect(running).rejects.toMatchObject({ code: "conflict" });
    expect(await store.listRuns(projectId, { limit: 1 })).toMatchObject([
      { status: "failed", error: "the specification has changed" },
    ]);
    await run(example(saas));
    expect((await store.getInfrastructure(projectId))?.version).toBe(3);
  });
});

describe("what a model set beside its choice", () => {
  /** Takes the planner's options, with fields of its own. */
  const decorating = () =>
    recordingDecider(({ section, planning }) => {
      const optionId = planning.search.best?.selection[section] ?? "";
      const fields = {
        ttlSeconds: 60 as const,
        extraStages: ["contract-test" as const],
        deploymentStrategy: "canary" as const,
        extraAlerts: ["queue-backlog" as const],
        secretsRotationDays: 60 as const,
      };
      return { kind: "chosen", optionId, fields, rationale: "It fits." };
    });

  it("stays where the section is kept, in another size too", async () => {
    const { run } = await emptyProject();
    const before = await run(example(saas), { decider: decorating() });
    const same = await run(example(saas), { sections: ["hosting"] });
    for (const section of ["caching", "cicd", "monitoring", "security"] as const)
      expect(same.decisions?.[section], section).toEqual(before.decisions?.[section]);
    expect(same.decisions?.cicd.decidedBy).toBe("model");
    const grown = { ...example(saas), scaleRequirements: { expectedUsers: 50_000 }, workload: { environments: 2 } };
    const { decisions } = await run(grown, { sections: ["database"] });
    expect(decisions?.cicd.details.environments).toHaveLength(2);
    expect(decisions?.caching.details.memoryGb).toBeGreaterThan(before.decisions?.caching.details.memoryGb ?? 0);
    expect(decisions?.cicd.details.stages).toContain("contract test");
    expect(decisions?.cicd.details.deploymentStrategy).toBe("canary");
    expect(decisions?.monitoring.details.alerts.at(-1)).toContain("queue older");
    expect(decisions?.caching.details.ttlSeconds).toBe(60);
  });

  it("follows a newly decided hosting where its way to release is none of that hosting's", async () => {
    const { run } = await emptyProject();
    const before = await run(example(saas));
    expect(before.decisions?.cicd.details.deploymentStrategy).toBe("atomic");
    const containers = recordingDecider(({ offered }) => {
      const option = offered.find(
        ({ section, details }) => section === "hosting" && "compute" in details && details.compute === "containers",
      );
      return { kind: "chosen", optionId: option?.id ?? "none" };
    });
    const plan = await run(example(saas), { sections: ["hosting"], decider: containers });
    expect(plan.decisions?.hosting.details.compute).toBe("containers");
    expect(containers.asked("cicd")).toBe(0);
    const { deploymentStrategy } = plan.decisions?.cicd.details ?? {};
    expect(["rolling", "blue-green"]).toContain(deploymentStrategy);
    expect(plan.findings).toContainEqual(
      expect.objectContaining({
        ruleId: "kept-section-changed",
        sections: ["cicd"],
        message: expect.stringContaining(`deploymentStrategy "atomic" → "${deploymentStrategy}"`),
      }),
    );
  });
});
