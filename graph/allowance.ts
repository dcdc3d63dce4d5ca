import { tokensOf } from "../src/models/model-cost.ts";
import { runBudget } from "../src/models/tasks.ts";
import type { Allowance } from "../src/planner/decider.ts";
import type { ModelTask } from "../src/spec/model-call.ts";
import { sectionIds } from "../src/spec/words.ts";
import type { GraphState } from "./state.ts";

/**
 * What a question may use of the run's budget: what is left, in equal parts for the sections asked in the same step. It
 * follows from the state alone, so that a run that is taken up by another process keeps its budget.
 */
export function allowanceFor(
  task: ModelTask,
  { modelCalls, sectionsToRedo = [] }: Pick<GraphState, "modelCalls" | "sectionsToRedo">,
): Allowance {
  const sharers = task === "brief" || task === "hosting" ? 1 : followersAsked(sectionsToRedo);
  const spent = modelCalls.reduce((total, call) => total + tokensOf(call), 0);
  return {
    calls: Math.max(0, Math.floor((runBudget.calls - modelCalls.length) / sharers)),
    tokens: Math.max(0, Math.floor((runBudget.tokens - spent) / sharers)),
  };
}

/** All of them on the first pass and after a change of hosting, at most. */
function followersAsked(sectionsToRedo: readonly string[]): number {
  const isAll = sectionsToRedo.length === 0 || sectionsToRedo.includes("hosting");
  return isAll ? sectionIds.length - 1 : sectionsToRedo.length;
}
