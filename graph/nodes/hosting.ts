import { decisionFrom } from "../../src/planner/decision.ts";
import { keptPipeline } from "../kept-planning.ts";
import { decideSection } from "./decide-section.ts";
import type { Node, NodeDeps } from "./node.ts";

/** Decides the hosting section. */
export function createHostingNode(deps: NodeDeps): Node {
  return async (state, runtime) => {
    const { chosen, update } = await decideSection({ section: "hosting", state, runtime, deps });
    if (chosen === null) return { ...update, hostingDecision: null };
    const decision = decisionFrom(chosen.option, chosen.input);
    return { ...update, hostingDecision: decision, ...keptPipeline(state, decision.details) };
  };
}
