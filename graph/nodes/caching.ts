import { withCachingFields } from "../../src/options/free-fields.ts";
import { decisionFrom } from "../../src/planner/decision.ts";
import { decideSection } from "./decide-section.ts";
import type { Node, NodeDeps } from "./node.ts";

/** Decides the caching section. */
export function createCachingNode(deps: NodeDeps): Node {
  return async (state, runtime) => {
    const { chosen, update } = await decideSection({ section: "caching", state, runtime, deps });
    if (chosen === null) return { ...update, cachingDecision: null };
    const decision = decisionFrom(chosen.option, chosen.input);
    const details = withCachingFields(decision.details, chosen.input.fields);
    return { ...update, cachingDecision: { ...decision, details } };
  };
}
