import type { Catalog } from "../src/catalog/catalog.ts";
import { InvariantError } from "../src/errors.ts";
import type { PlanningSubject } from "../src/options/subject.ts";
import { type Planning, planOptions } from "../src/planner/planning.ts";
import type { GraphState } from "./state.ts";

/** Runs whose options are kept, most recent last. */
const kept = 8;

/**
 * Options follow from brief, traits and workload alone. They are recomputed from the state instead of being stored in
 * it, which keeps the state readable and right after an edit in Studio; the memo spares the nodes of one run the work.
 */
export function createPlanningMemo(catalog: Catalog): (state: GraphState) => Planning {
  const memo = new Map<string, Planning>();
  return (state) => {
    const subject = subjectOf(state, catalog);
    const key = JSON.stringify([subject.brief, subject.traits, subject.workload]);
    const known = memo.get(key) ?? planOptions(subject);
    memo.delete(key);
    memo.set(key, known);
    const oldest = memo.keys().next().value;
    if (memo.size > kept && oldest !== undefined) memo.delete(oldest);
    return known;
  };
}

/** What the brief node has put into the state. */
export function subjectOf(
  { normalizedBrief, traitList, workloadSizes }: GraphState,
  catalog: Catalog,
): PlanningSubject {
  if (normalizedBrief === undefined || traitList === undefined || workloadSizes === undefined) {
    throw new InvariantError("The brief node has not run: brief, traits and workload are missing from the state.");
  }
  return { brief: normalizedBrief, traits: traitList, workload: workloadSizes, catalog };
}
