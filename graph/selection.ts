import type { Option } from "../src/options/option.ts";
import { findOption } from "../src/planner/decision.ts";
import type { Planning } from "../src/planner/planning.ts";
import type { Decisions } from "../src/spec/plan.ts";
import { type SectionId, sectionIds } from "../src/spec/words.ts";
import type { GraphState } from "./state.ts";

/** Option ids of the decisions that stand. */
export function decisionIds(state: GraphState): Partial<Record<SectionId, string>> {
  const ids: Partial<Record<SectionId, string>> = {};
  for (const section of sectionIds) {
    const decision = state[`${section}Decision`];
    if (decision !== null && decision !== undefined) ids[section] = decision.optionId;
  }
  return ids;
}

/** The hosting option decided in this run. */
export function chosenHosting(state: GraphState, planning: Planning): Option<"hosting"> | null {
  const id = state.hostingDecision?.optionId;
  return id === undefined ? null : (findOption(planning.enumeration.sections, "hosting", id) ?? null);
}

/** The six decisions; null as long as one is missing. */
export function decisionsOf(state: GraphState): Decisions | null {
  const { hostingDecision: hosting, databaseDecision: database, cachingDecision: caching } = state;
  const { cicdDecision: cicd, monitoringDecision: monitoring, securityDecision: security } = state;
  if (!(hosting && database && caching && cicd && monitoring && security)) return null;
  return { hosting, database, caching, cicd, monitoring, security };
}
