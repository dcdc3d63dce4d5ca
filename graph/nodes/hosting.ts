import { decisionFrom } from "../../src/planner/decision.ts";
import { decideSection } from "./decide-section.ts";
import type { Node, NodeDeps } from "./node.ts";

/** Decides the hosting section. */
export function createHostingNode(deps: NodeDeps): Node {
  return async (state, runtime) => {
    const outcome = await decideSection({ section: "hosting", state, runtime, deps });
    if (outcome.kind === "failed") return { hostingDecision: null, sectionFailures: { hosting: outcome.reason } };
    return { hostingDecision: decisionFrom(outcome.option, outcome.input), sectionFailures: { hosting: null } };
  };
}
