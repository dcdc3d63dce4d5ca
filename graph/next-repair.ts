import type { Planning } from "../src/planner/planning.ts";
import type { Repair } from "../src/spec/plan.ts";
import { answerSignature } from "./answer-signature.ts";
import { mendableFailures, sectionsOf } from "./failing.ts";
import { decisionsOf } from "./selection.ts";
import type { GraphState } from "./state.ts";
import { undoneRepair } from "./undo-repair.ts";

export interface NextRepair {
  round: Repair;
  update: Partial<GraphState>;
}

/**
 * The next round of repair. A round that made things worse is undone first. The planner redoes the sections after the
 * last round of the decider, and as soon as the decider comes back to a plan that was found wanting before, which a plan
 * that was put back is: it would go round in a circle.
 */
export function nextRepair(met: GraphState, planningOf: (state: GraphState) => Planning): NextRepair {
  const undone = undoneRepair(met);
  const state = { ...met, ...undone };
  const earlier = state.repairs ?? [];
  const failures = mendableFailures(state, planningOf);
  const round: Repair = {
    round: earlier.length + 1,
    sections: sectionsOf(failures),
    ruleIds: [...new Set(failures.map(({ ruleId }) => ruleId))],
  };
  const signature = answerSignature(state);
  const past = state.pastAnswers ?? [];
  const circles = signature !== null && past.includes(signature);
  const decisions = decisionsOf(state);
  const update: Partial<GraphState> = {
    ...undone,
    repairs: [...earlier, round],
    sectionsToRedo: round.sections,
    plannerRedoes: circles || round.round > (state.repairLimit ?? 0),
    pastAnswers: signature === null ? past : [...past, signature],
    beforeRepair: decisions === null ? null : { decisions, findings: state.findings ?? [] },
  };
  return { round, update };
}
