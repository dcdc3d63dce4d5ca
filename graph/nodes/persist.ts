import type { Store } from "../../src/projects/store.ts";
import type { Plan } from "../../src/spec/plan.ts";
import { assemblePlan } from "../assemble-plan.ts";
import { type Node, type NodeDeps, report } from "./node.ts";

/** Puts the plan together and, where a project and a store are given, saves run, version and current spec together. */
export function createPersistNode(deps: NodeDeps): Node {
  return async (state, runtime) => {
    report(runtime.writer, { type: "started", node: "persist" });
    const plan = assemblePlan({ state, catalog: deps.catalog, nowMs: deps.now() });
    const { projectId } = state;
    if (projectId === undefined || deps.openStore === null) return { plan, saved: null };
    const store = await deps.openStore();
    const saved = await save(store, { plan, projectId, runId: state.runId });
    report(runtime.writer, { type: "saved", ...saved });
    return { plan, saved };
  };
}

interface Saving {
  plan: Plan;
  projectId: string;
  runId: string | undefined;
}

async function save(
  store: Store,
  { plan, projectId, runId }: Saving,
): Promise<{ projectId: string; runId: string; version: number | null }> {
  const id =
    runId ??
    (
      await store.startRun({
        projectId,
        brief: plan.brief,
        decider: plan.provenance.decider,
        model: plan.provenance.model,
      })
    ).id;
  const { version } = await store.finishRun({
    runId: id,
    status: plan.status === "infeasible" || plan.spec === null ? "infeasible" : "succeeded",
    plan,
    spec: plan.spec,
    tokens: plan.provenance.tokens,
    costMicroUsd: 0,
    error: null,
  });
  return { projectId, runId: id, version };
}
