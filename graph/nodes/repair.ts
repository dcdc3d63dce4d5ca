import { nextRepair } from "../next-repair.ts";
import { type Node, type NodeDeps, report } from "./node.ts";

/** Names the sections to redo, and who redoes them. */
export function createRepairNode(deps: NodeDeps): Node {
  return (state, runtime) => {
    const { round, update } = nextRepair(state, deps.planningOf);
    const { sections, ruleIds } = round;
    const by = update.plannerRedoes === true ? "planner" : "decider";
    report(runtime.writer, { type: "repairing", round: round.round, sections, ruleIds, by });
    return update;
  };
}
