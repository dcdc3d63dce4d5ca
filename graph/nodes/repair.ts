import type { SectionId } from "../../src/spec/words.ts";
import { failingSections, mendable } from "../failing.ts";
import { type Node, type NodeDeps, report } from "./node.ts";

/** Names the sections to redo. After the last round of the decider the planner redoes what still fails. */
export function createRepairNode(_deps: NodeDeps): Node {
  return (state, runtime) => {
    const earlier = state.repairs ?? [];
    const round = earlier.length + 1;
    const sections: SectionId[] = failingSections(state);
    const ruleIds = [...new Set(mendable(state).map(({ ruleId }) => ruleId))];
    report(runtime.writer, { type: "repairing", round, sections, ruleIds });
    return {
      repairs: [...earlier, { round, sections, ruleIds }],
      sectionsToRedo: sections,
      plannerRedoes: round > (state.repairLimit ?? 0),
    };
  };
}
