import { Decimal } from "decimal.js";
import { AppError } from "../../src/errors.ts";
import type { Store } from "../../src/projects/store.ts";
import type { ModelCost } from "../../src/spec/model-call.ts";
import type { Plan } from "../../src/spec/plan.ts";
import { assemblePlan } from "../assemble-plan.ts";
import { type Node, type NodeDeps, report, serverUser } from "./node.ts";

/** Puts the plan together and, where a project and a store are given, saves run, version and current spec together. */
export function createPersistNode(deps: NodeDeps): Node {
  return async (state, runtime) => {
    report(runtime.writer, { type: "started", node: "persist" });
    const plan = assemblePlan({ state, catalog: deps.catalog, nowMs: deps.now() });
    const { destination } = state;
    if (destination === null || destination === undefined || deps.openStore === null) return { plan, saved: null };
    const store = await deps.openStore(serverUser(runtime));
    const saved = await save(store, {
      plan,
      projectId: destination.projectId,
      runId: destination.runId,
      expectedVersion: state.regeneration?.fromVersion,
    });
    report(runtime.writer, { type: "saved", ...saved });
    return { plan, saved };
  };
}

interface Saving {
  plan: Plan;
  projectId: string;
  /** Of the run that was opened before, by whoever records its failure too. */
  runId: string | undefined;
  /** The version that sections were kept from: a change of it in the meantime is a conflict. */
  expectedVersion: number | undefined;
}

async function save(
  store: Store,
  { plan, projectId, runId, expectedVersion }: Saving,
): Promise<{ projectId: string; runId: string; version: number | null }> {
  const { decider, model } = plan.provenance;
  const id = runId ?? (await store.startRun({ projectId, brief: plan.brief, decider, model })).id;
  const finished = {
    runId: id,
    plan,
    tokens: plan.provenance.tokens,
    costMicroUsd: microUsdOf(plan.provenance.modelCost),
  };
  try {
    const { version } = await store.finishRun({
      ...finished,
      status: plan.status === "infeasible" || plan.spec === null ? "infeasible" : "succeeded",
      spec: plan.spec,
      error: null,
      ...(expectedVersion === undefined ? {} : { expectedVersion }),
    });
    return { projectId, runId: id, version };
  } catch (error) {
    // Our own run would hold the project until its lease ends.
    if (runId === undefined && error instanceof AppError && error.code === "conflict")
      await store.finishRun({ ...finished, status: "failed", plan: null, spec: null, error: error.message });
    throw error;
  }
}

/** Millionths of a dollar; 0 where no model was asked, null where what it cost is not known. */
function microUsdOf(cost: ModelCost | null): number | null {
  if (cost === null) return 0;
  return cost.usd === null ? null : new Decimal(cost.usd).times(1_000_000).round().toNumber();
}
