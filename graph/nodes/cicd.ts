import { withCicdFields } from "../../src/options/free-fields.ts";
import { cicdDecisionFrom } from "../../src/planner/decision.ts";
import { decideSection } from "./decide-section.ts";
import type { Node, NodeDeps } from "./node.ts";

/** Decides the cicd section; the deployment strategy follows from the hosting. */
export function createCicdNode(deps: NodeDeps): Node {
  return async (state, runtime) => {
    const { chosen, update } = await decideSection({ section: "cicd", state, runtime, deps });
    if (chosen === null) return { ...update, cicdDecision: null };
    const decision = cicdDecisionFrom(chosen.option, chosen.input);
    const details = withCicdFields(decision.details, chosen.input.fields);
    return { ...update, cicdDecision: { ...decision, details } };
  };
}
