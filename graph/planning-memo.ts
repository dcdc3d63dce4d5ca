import type { Catalog } from "../src/catalog/catalog.ts";
import { InvariantError } from "../src/errors.ts";
import type { PlanningSubject } from "../src/options/subject.ts";
import { type Planning, planOptions } from "../src/planner/planning.ts";
import type { Workload } from "../src/spec/workload.ts";
import type { GraphState } from "./state.ts";

/** Plans on their way from the brief node, which made them, to the next, most recent last; about 1.5 MB each. */
const kept = 64;

interface Known extends Pick<PlanningSubject, "brief" | "traits"> {
  planning: Planning;
}

/**
 * Options follow from brief, traits and workload alone. They are recomputed from the state instead of being stored in
 * it, which keeps the state readable and right after an edit in Studio; the memo spares the nodes of one run the work.
 * Within a run the state's objects stay the same, so its options live as long as its workload does. Between the brief
 * node and the next the objects are copied once: there the options are known by what they follow from.
 */
export function createPlanningMemo(catalog: Catalog): (state: GraphState) => Planning {
  const byWorkload = new WeakMap<Workload, Known>();
  const byContent = new Map<string, Planning>();
  return (state) => {
    const subject = subjectOf(state, catalog);
    const { brief, traits, workload } = subject;
    const known = byWorkload.get(workload);
    if (known !== undefined && known.brief === brief && known.traits === traits) return known.planning;
    const key = JSON.stringify([brief, traits, workload]);
    const handedOn = byContent.get(key);
    const planning = handedOn ?? planOptions(subject);
    byWorkload.set(workload, { brief, traits, planning });
    if (handedOn === undefined) remember(byContent, key, planning);
    else byContent.delete(key);
    return planning;
  };
}

function remember(byContent: Map<string, Planning>, key: string, planning: Planning): void {
  byContent.set(key, planning);
  const oldest = byContent.keys().next().value;
  if (byContent.size > kept && oldest !== undefined) byContent.delete(oldest);
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
