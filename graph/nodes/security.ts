import { withSecurityFields } from "../../src/options/free-fields.ts";
import { decisionFrom } from "../../src/planner/decision.ts";
import { decideSection } from "./decide-section.ts";
import type { Node, NodeDeps } from "./node.ts";

/** Decides the security section. */
export function createSecurityNode(deps: NodeDeps): Node {
  return async (state, runtime) => {
    const { chosen, update } = await decideSection({ section: "security", state, runtime, deps });
    if (chosen === null) return { ...update, securityDecision: null };
    const decision = decisionFrom(chosen.option, chosen.input);
    const details = withSecurityFields(decision.details, chosen.input.fields);
    return { ...update, securityDecision: { ...decision, details } };
  };
}
