import { decisionFrom } from "../../src/planner/decision.ts";
import { decideSection } from "./decide-section.ts";
import type { Node, NodeDeps } from "./node.ts";

/** Decides the caching section. */
export function createCachingNode(deps: NodeDeps): Node {
  return async (state, runtime) => {
    const outcome = await decideSection({ section: "caching", state, runtime, deps });
    if (outcome.kind === "failed") return { cachingDecision: null, sectionFailures: { caching: outcome.reason } };
    return { cachingDecision: decisionFrom(outcome.option, outcome.input), sectionFailures: { caching: null } };
  };
}
