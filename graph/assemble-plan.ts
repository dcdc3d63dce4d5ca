import type { Catalog } from "../src/catalog/catalog.ts";
import { InvariantError } from "../src/errors.ts";
import { modelCostOf, tokensUsed } from "../src/models/model-cost.ts";
import { planStatus } from "../src/rules/run-rules.ts";
import { type Plan, planSchema } from "../src/spec/plan.ts";
import { decisionsOf } from "./selection.ts";
import type { GraphState } from "./state.ts";

interface AssembleInput {
  state: GraphState;
  catalog: Catalog;
  nowMs: number;
}

/** The plan as it leaves the graph, checked against its schema. */
export function assemblePlan({ state, catalog, nowMs }: AssembleInput): Plan {
  const { normalizedBrief, traitList, workloadSizes, startedAtMs } = state;
  if (
    normalizedBrief === undefined ||
    traitList === undefined ||
    workloadSizes === undefined ||
    startedAtMs === undefined
  ) {
    throw new InvariantError("The brief node has not run: there is nothing to put into a plan.");
  }
  const findings = state.findings ?? [];
  const infeasible = state.jointSelection === null;
  const decisions = infeasible ? null : decisionsOf(state);
  return planSchema.parse({
    version: "1",
    status: infeasible ? "infeasible" : planStatus(normalizedBrief, findings),
    brief: normalizedBrief,
    spec: state.specification ?? null,
    traits: traitList,
    workload: workloadSizes,
    assumptions: state.assumptions ?? [],
    cost: state.costReport ?? null,
    decisions,
    findings,
    checks: state.checks ?? [],
    repairs: state.repairs ?? [],
    provenance: {
      decider: state.deciderId ?? "planner",
      model: state.modelName ?? null,
      catalogVersion: catalog.version,
      promptVersions: state.promptVersions ?? {},
      tokens: tokensUsed(state.modelCalls),
      modelCalls: state.modelCalls,
      modelCost: modelCostOf(state.modelCalls),
      startedAt: new Date(startedAtMs).toISOString(),
      durationMs: Math.max(0, nowMs - startedAtMs),
    },
  } satisfies Plan);
}
