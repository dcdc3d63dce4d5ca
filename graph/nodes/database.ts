import { decisionFrom } from "../../src/planner/decision.ts";
import { decideSection } from "./decide-section.ts";
import type { Node, NodeDeps } from "./node.ts";

/** Decides the database section. */
export function createDatabaseNode(deps: NodeDeps): Node {
  return async (state, runtime) => {
    const { chosen, update } = await decideSection({ section: "database", state, runtime, deps });
    if (chosen === null) return { ...update, databaseDecision: null };
    return { ...update, databaseDecision: decisionFrom(chosen.option, chosen.input) };
  };
}
