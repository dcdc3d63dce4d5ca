import { decisionFrom } from "../../src/planner/decision.ts";
import { decideSection } from "./decide-section.ts";
import type { Node, NodeDeps } from "./node.ts";

/** Decides the security section. */
export function createSecurityNode(deps: NodeDeps): Node {
  return async (state, runtime) => {
    const outcome = await decideSection({ section: "security", state, runtime, deps });
    if (outcome.kind === "failed") return { securityDecision: null, sectionFailures: { security: outcome.reason } };
    return { securityDecision: decisionFrom(outcome.option, outcome.input), sectionFailures: { security: null } };
  };
}
