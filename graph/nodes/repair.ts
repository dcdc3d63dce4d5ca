import { answerSignature } from "../answer-signature.ts";
import { mendableFailures, sectionsOf } from "../failing.ts";
import { type Node, type NodeDeps, report } from "./node.ts";

/**
 * Names the sections to redo. The planner redoes them after the last round of the decider, and as soon as the decider
 * comes back to a plan that was found wanting before: it would go round in a circle.
 */
export function createRepairNode(deps: NodeDeps): Node {
  return (state, runtime) => {
    const earlier = state.repairs ?? [];
    const round = earlier.length + 1;
    const failures = mendableFailures(state, deps.planningOf(state));
    const sections = sectionsOf(failures);
    const ruleIds = [...new Set(failures.map(({ ruleId }) => ruleId))];
    const signature = answerSignature(state);
    const past = state.pastAnswers ?? [];
    const circles = signature !== null && past.includes(signature);
    const plannerRedoes = circles || round > (state.repairLimit ?? 0);
    report(runtime.writer, { type: "repairing", round, sections, ruleIds, by: plannerRedoes ? "planner" : "decider" });
    return {
      repairs: [...earlier, { round, sections, ruleIds }],
      sectionsToRedo: sections,
      plannerRedoes,
      pastAnswers: signature === null ? past : [...past, signature],
    };
  };
}
