import type { Planning } from "../src/planner/planning.ts";
import { type Selected, selectedOptions } from "../src/planner/selected.ts";
import type { SectionDetails } from "../src/spec/details.ts";
import { decisionIds } from "./selection.ts";
import type { GraphState } from "./state.ts";

/** The six chosen options as they stand beside the hosting; null as long as a section is undecided. */
export function chosenOptions(state: GraphState, planning: Planning): Selected | null {
  return selectedOptions(planning.enumeration.sections, decisionIds(state));
}

/** Details of all decisions; null as long as one is missing. */
export function decidedDetails(state: GraphState): SectionDetails | null {
  const { hostingDecision, databaseDecision, cachingDecision, cicdDecision, monitoringDecision, securityDecision } =
    state;
  if (
    !(hostingDecision && databaseDecision && cachingDecision && cicdDecision && monitoringDecision && securityDecision)
  )
    return null;
  return {
    hosting: hostingDecision.details,
    database: databaseDecision.details,
    caching: cachingDecision.details,
    cicd: cicdDecision.details,
    monitoring: monitoringDecision.details,
    security: securityDecision.details,
  };
}
