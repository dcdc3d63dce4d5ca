import { Decimal } from "decimal.js";
import type { Store } from "../../src/projects/store.ts";
import type { ModelCost } from "../../src/spec/model-call.ts";
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
    costMicroUsd: microUsdOf(plan.provenance.modelCost),
    error: null,
  });
  return { projectId, runId: id, version };
}

/** Millionths of a dollar; 0 where no model was asked, null where what it cost is not known. */
function microUsdOf(cost: ModelCost | null): number | null {
  if (cost === null) return 0;
  return cost.usd === null ? null : new Decimal(cost.usd).times(1_000_000).round().toNumber();
}
