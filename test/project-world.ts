import { readFileSync } from "node:fs";
import { createGraphRunner } from "../graph/run-graph.ts";
import { createCatalog } from "../src/catalog/catalog.ts";
import { createPlannerDecider, type Decider } from "../src/planner/decider.ts";
import { generateInfrastructure } from "../src/projects/generate.ts";
import type { ProgressEvent } from "../src/projects/progress.ts";
import type { Store } from "../src/projects/store.ts";
import type { Plan } from "../src/spec/plan.ts";
import { createFakeStore } from "./fake-store.ts";

const catalog = createCatalog();

export function example(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`examples/${name}.json`, "utf8"));
}

interface ProjectWorld {
  store: Store;
  projectId: string;
  events: ProgressEvent[];
  run(
    brief: unknown,
    options?: { decider?: Decider; sections?: readonly string[]; projectId?: string | undefined },
  ): Promise<Plan>;
}

/** A project in a store in memory, and the real graph that plans it. */
export async function emptyProject(): Promise<ProjectWorld> {
  const store = createFakeStore();
  const { id } = await store.createProject({ name: "Example", description: "Something.", techStack: {} });
  const events: ProgressEvent[] = [];
  return {
    store,
    projectId: id,
    events,
    run: async (brief, { decider = createPlannerDecider(), ...input } = {}) => {
      const deps = { catalog, deciderFor: () => decider, openStore: async () => store, now: () => 1_700_000_000_000 };
      const ctx = { ...deps, runGraph: createGraphRunner(deps) };
      const onProgress = (event: ProgressEvent) => void events.push(event);
      const { plan } = await generateInfrastructure({ ctx, input: { brief, projectId: id, onProgress, ...input } });
      return plan;
    },
  };
}

const plans = new Map<string, Promise<Plan>>();

/** The planner's own plan of an example; each is made once. */
export function planned(name: string): Promise<Plan> {
  const known = plans.get(name);
  if (known !== undefined) return known;
  const made = emptyProject().then(async ({ run }) => await run(example(name)));
  plans.set(name, made);
  return made;
}

/** A project that has the plan of an example as its version 1. */
export async function projectOf(
  name = "eu-b2b-saas",
  change: (plan: Plan) => unknown = (plan) => plan,
): Promise<ProjectWorld> {
  const made = await emptyProject();
  await save(made, change(await planned(name)));
  return made;
}

async function save({ store, projectId }: ProjectWorld, plan: unknown): Promise<void> {
  const { id: runId } = await store.startRun({ projectId, brief: {}, decider: "planner", model: null });
  const finished = { runId, status: "succeeded" as const, tokens: null, costMicroUsd: 0, error: null };
  await store.finishRun({ ...finished, plan, spec: Object(plan).spec });
}
