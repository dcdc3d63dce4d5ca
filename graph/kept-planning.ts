import { deploymentStrategies } from "../src/options/free-fields.ts";
import type { Planning } from "../src/planner/planning.ts";
import { type Selection, searchPlans } from "../src/planner/search.ts";
import type { SectionDetails } from "../src/spec/details.ts";
import { keptSections } from "./regenerate.ts";
import { decisionIds } from "./selection.ts";
import type { GraphState } from "./state.ts";

/** Option ids of the sections that this run does not decide. */
export function keptIds(state: GraphState): Partial<Selection> {
  const ids = decisionIds(state);
  return Object.fromEntries(
    keptSections(state).flatMap((section) => (ids[section] === undefined ? [] : [[section, ids[section]]])),
  );
}

/** The plans that are left where sections are kept: the best of them, and the best on each hosting that goes with them. */
export function planningBesideKept(state: GraphState, planning: Planning): Planning {
  if (keptSections(state).length === 0) return planning;
  const { enumeration } = planning;
  return { enumeration, search: searchPlans(enumeration, keptIds(state)) };
}

/** A pipeline that is kept releases the way that the newly decided hosting can. */
export function keptPipeline(
  state: GraphState,
  hosting: SectionDetails["hosting"],
): Partial<Pick<GraphState, "cicdDecision">> {
  const { cicdDecision } = state;
  if (cicdDecision === null || cicdDecision === undefined || !keptSections(state).includes("cicd")) return {};
  const { details } = cicdDecision;
  const possible = deploymentStrategies(hosting);
  const [usual] = possible;
  if (usual === undefined || possible.includes(details.deploymentStrategy)) return {};
  return { cicdDecision: { ...cicdDecision, details: { ...details, deploymentStrategy: usual } } };
}
