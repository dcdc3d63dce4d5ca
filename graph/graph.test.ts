import { readFileSync } from "node:fs";
import { MemorySaver } from "@langchain/langgraph";
import { describe, expect, it } from "vitest";
import { createCatalog } from "../src/catalog/catalog.ts";
import { AppError } from "../src/errors.ts";
import { createPlannerDecider, type Decider } from "../src/planner/decider.ts";
import type { ProgressEvent } from "../src/projects/progress.ts";
import { infrastructureSpecSchema } from "../src/spec/infrastructure-spec.ts";
import { parseBrief } from "../src/spec/parse-brief.ts";
import type { Plan } from "../src/spec/plan.ts";
import { sectionIds } from "../src/spec/words.ts";
import { inventedOption, type RecordingDecider, recordingDecider } from "../test/fake-deciders.ts";
import { createFakeStore } from "../test/fake-store.ts";
import type { Deps } from "./deps.ts";
import { createGraph } from "./graph.ts";
import { createGraphRunner } from "./run-graph.ts";

const catalog = createCatalog();
const saas: unknown = JSON.parse(readFileSync("examples/eu-b2b-saas.json", "utf8"));

function depsWith(decider: Decider): Deps {
  return { catalog, deciderFor: () => decider, openStore: null, now: () => 1_700_000_000_000 };
}

interface Ran {
  plan: Plan;
  events: ProgressEvent[];
}

async function run(
  decider: Decider,
  { brief = saas, maxRepairRounds }: { brief?: unknown; maxRepairRounds?: number } = {},
): Promise<Ran> {
  const events: ProgressEvent[] = [];
  const { plan } = await createGraphRunner(depsWith(decider))({
    brief: parseBrief(brief).brief,
    settings: { maxRepairRounds },
    saving: null,
    onProgress: (event) => events.push(event),
    signal: undefined,
  });
  return { plan, events };
}

function nodesOf(events: readonly ProgressEvent[]): string[] {
  return events.flatMap((event) => (event.type === "started" ? [event.node] : []));
}

function calls(decider: RecordingDecider): Record<string, number> {
  return Object.fromEntries(sectionIds.map((section) => [section, decider.asked(section)]));
}

const onceEach = { hosting: 1, database: 1, caching: 1, cicd: 1, monitoring: 1, security: 1 };

describe("the graph with the planner", () => {
  it("goes through its nodes once and ends with a whole plan", async () => {
    const { plan, events } = await run(createPlannerDecider());
    const nodes = nodesOf(events);
    expect(nodes.slice(0, 2)).toEqual(["brief", "hosting"]);
    expect(nodes.slice(2, 7).sort()).toEqual(["caching", "cicd", "database", "monitoring", "security"]);
    expect(nodes.slice(7)).toEqual(["cost", "validate", "persist"]);
    expect(Object.keys(infrastructureSpecSchema.parse(plan.spec))).toEqual([...sectionIds, "estimatedMonthlyCost"]);
    expect(plan.findings.filter(({ result, severity }) => result === "fail" && severity === "error")).toEqual([]);
    expect(sectionIds.map((section) => plan.decisions?.[section].decidedBy)).toEqual(Array(6).fill("planner"));
  });

  it("gives the same plan again, times apart", async () => {
    const first = await run(createPlannerDecider());
    const second = await run(createPlannerDecider());
    expect(JSON.stringify(second.plan)).toBe(JSON.stringify(first.plan));
  });

  it("answers a brief that cannot be met with the conflict and the smallest relaxation, and decides nothing", async () => {
    const decider = recordingDecider();
    const brief = {
      projectName: "Form",
      projectDescription: "A federal form.",
      complianceRequirements: ["FedRAMP"],
      preferences: { avoid: ["aws", "gcp", "azure", "cloudflare"] },
    };
    const { plan, events } = await run(decider, { brief });
    expect(nodesOf(events)).toEqual(["brief", "persist"]);
    expect(plan).toMatchObject({ status: "infeasible", spec: null, cost: null, decisions: null });
    expect(plan.findings.map(({ ruleId }) => ruleId)).toEqual(["infeasible-conflict", "infeasible-relaxation"]);
    expect(plan.findings[0]?.message).toContain("FedRAMP");
    expect(plan.findings[1]?.message).toMatch(/take \w+ out of preferences\.avoid.*a plan exists at \$/);
    expect(decider.requests).toEqual([]);
  });
});

describe("the fan-out", () => {
  it("has all five sections in flight at once", async () => {
    let waiting = 0;
    let release: () => void = () => {};
    const all = new Promise<void>((resolve) => {
      release = resolve;
    });
    const decider = recordingDecider(async ({ section }) => {
      if (section === "hosting") return undefined;
      waiting += 1;
      if (waiting === 5) release();
      await all;
      return undefined;
    });
    await run(decider);
    expect(waiting).toBe(5);
  }, 10_000);
});

describe("repair", () => {
  it("asks only the section that was wrong once more, and says in which round it was mended", async () => {
    const decider = recordingDecider(({ section }, earlier) =>
      section === "database" && earlier === 0 ? inventedOption : undefined,
    );
    const { plan } = await run(decider);
    expect(calls(decider)).toEqual({ ...onceEach, database: 2 });
    expect(plan.repairs).toEqual([{ round: 1, sections: ["database"], ruleIds: ["section-undecided"] }]);
    expect(plan.findings).toContainEqual(expect.objectContaining({ ruleId: "section-undecided", resolvedInRound: 1 }));
    expect(plan.decisions?.database.decidedBy).toBe("model");
    expect(plan.spec).not.toBeNull();
  });

  it("tells the decider what was wrong with its answer", async () => {
    const decider = recordingDecider(({ section }, earlier) =>
      section === "database" && earlier === 0 ? inventedOption : undefined,
    );
    await run(decider);
    const again = decider.requests.filter(({ section }) => section === "database")[1];
    expect(again?.round).toBe(1);
    expect(again?.findings[0]?.message).toContain("database/invented");
  });

  it.each([0, 1, 2, 3])("hands a section that stays wrong to the planner after %i rounds", async (maxRepairRounds) => {
    const decider = recordingDecider(({ section }) => (section === "caching" ? inventedOption : undefined));
    const { plan } = await run(decider, { maxRepairRounds });
    expect(calls(decider)).toEqual({ ...onceEach, caching: maxRepairRounds + 1 });
    expect(plan.repairs).toHaveLength(maxRepairRounds + 1);
    expect(plan.decisions?.caching).toMatchObject({
      decidedBy: "planner-fallback",
      fallbackReason: expect.stringContaining("not offered"),
    });
    expect(plan.decisions?.hosting.decidedBy).toBe("model");
    expect(plan.findings).toContainEqual(
      expect.objectContaining({ ruleId: "planner-fallback", sections: ["caching"] }),
    );
  });

  it("fills every section by the planner when the decider does not answer at all", async () => {
    const decider = recordingDecider(() => ({ kind: "failed", reason: "no answer" }));
    const { plan } = await run(decider, { maxRepairRounds: 1 });
    expect(sectionIds.map((section) => plan.decisions?.[section].decidedBy)).toEqual(Array(6).fill("planner-fallback"));
    expect(plan.decisions?.security.fallbackReason).not.toBe("");
    expect(plan.spec).not.toBeNull();
  });

  it("asks hosting first and the others after it when hosting was wrong", async () => {
    const decider = recordingDecider(({ section }, earlier) =>
      section === "hosting" && earlier === 0 ? inventedOption : undefined,
    );
    const { plan } = await run(decider);
    expect(calls(decider)).toEqual({ ...onceEach, hosting: 2 });
    expect(decider.requests.map(({ section }) => section).slice(0, 2)).toEqual(["hosting", "hosting"]);
    expect(plan.status).not.toBe("infeasible");
  });

  it("stops the run where the decider cannot work at all", async () => {
    const refusal = new AppError("configuration", "OPENAI_API_KEY is not accepted");
    const decider = recordingDecider(() => Promise.reject(refusal));
    await expect(run(decider)).rejects.toThrow("OPENAI_API_KEY is not accepted");
  });
});

describe("a thread that runs twice", () => {
  it("takes nothing from the run before", async () => {
    const decider = recordingDecider(({ section }, earlier) =>
      section === "cicd" && earlier === 0 ? inventedOption : undefined,
    );
    const graph = createGraph(depsWith(decider));
    graph.checkpointer = new MemorySaver();
    const { brief } = parseBrief(saas);
    const config = {
      configurable: { thread_id: "one" },
      recursionLimit: 40,
      context: { decider: undefined, model: undefined, maxRepairRounds: undefined },
    };
    const first = await graph.invoke(brief, config);
    const second = await graph.invoke(brief, config);
    expect(first.plan.repairs).toHaveLength(1);
    expect(second.plan.repairs).toEqual([]);
    expect(second.plan.findings).not.toContainEqual(expect.objectContaining({ ruleId: "section-undecided" }));
  });

  it("takes nothing that the second leaves out from the first: neither a requirement nor where to save", async () => {
    const graph = createGraph(depsWith(createPlannerDecider()));
    graph.checkpointer = new MemorySaver();
    const config = { configurable: { thread_id: "one" } };
    const { brief } = parseBrief(saas);
    const projectId = "11111111-1111-4111-8111-111111111111";
    const { projectName, projectDescription } = brief;
    const first = await graph.invoke({ ...brief, projectId }, config);
    const second = await graph.invoke({ projectName, projectDescription }, config);
    expect(first.plan.brief.complianceRequirements).toEqual(["GDPR", "SOC2"]);
    expect(second.plan.brief).toEqual(parseBrief({ projectName, projectDescription }).brief);
    expect((await graph.getState(config)).values).not.toHaveProperty("projectId");
  });

  it.each(["brief", "database"])("takes nothing from a first run that failed in %s", async (failing) => {
    const store = createFakeStore();
    const project = await store.createProject({ name: "First", description: "", techStack: {} });
    const refusal = new AppError("configuration", "the model is not there");
    const decider = recordingDecider(({ section }, earlier) =>
      section === failing && earlier === 0 ? Promise.reject(refusal) : undefined,
    );
    const graph = createGraph({ ...depsWith(decider), openStore: async () => store });
    graph.checkpointer = new MemorySaver();
    const config = { configurable: { thread_id: "one" } };
    const { brief } = parseBrief(saas);
    const { projectName, projectDescription } = brief;
    const wrong = failing === "brief" ? { complianceRequirements: ["GDPR", "nonsense"] } : {};
    await expect(graph.invoke({ ...brief, ...wrong, projectId: project.id }, config)).rejects.toThrow();
    const second = await graph.invoke({ projectName, projectDescription }, config);
    expect(second.plan.brief).toEqual(parseBrief({ projectName, projectDescription }).brief);
    expect(second.saved).toBeNull();
    expect(await store.listRuns(project.id, { limit: 1 })).toEqual([]);
  });

  it("goes on with its own input when a failed run is taken up again", async () => {
    const refusal = new AppError("configuration", "the model is not there");
    const decider = recordingDecider(({ section }, earlier) =>
      section === "database" && earlier === 0 ? Promise.reject(refusal) : undefined,
    );
    const store = createFakeStore();
    const project = await store.createProject({ name: "First", description: "", techStack: {} });
    const graph = createGraph({ ...depsWith(decider), openStore: async () => store });
    graph.checkpointer = new MemorySaver();
    const config = { configurable: { thread_id: "one" } };
    const { brief } = parseBrief(saas);
    await expect(graph.invoke({ ...brief, projectId: project.id }, config)).rejects.toThrow("not there");
    const resumed = await graph.invoke(null, config);
    expect(resumed.plan.brief).toEqual(brief);
    expect(resumed.saved).toMatchObject({ projectId: project.id, version: 1 });
  });
});
