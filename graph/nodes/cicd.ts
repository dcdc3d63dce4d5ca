import { cicdDecisionFrom } from "../../src/planner/decision.ts";
import { decideSection } from "./decide-section.ts";
import type { Node, NodeDeps } from "./node.ts";

/** Decides the cicd section; the deployment strategy follows from the hosting. */
export function createCicdNode(deps: NodeDeps): Node {
  return async (state, runtime) => {
    const outcome = await decideSection({ section: "cicd", state, runtime, deps });
    if (outcome.kind === "failed") return { cicdDecision: null, sectionFailures: { cicd: outcome.reason } };
    return { cicdDecision: cicdDecisionFrom(outcome.option, outcome.input), sectionFailures: { cicd: null } };
  };
}
