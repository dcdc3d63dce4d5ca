import { decisionFrom } from "../../src/planner/decision.ts";
import { decideSection } from "./decide-section.ts";
import type { Node, NodeDeps } from "./node.ts";

/** Decides the database section. */
export function createDatabaseNode(deps: NodeDeps): Node {
  return async (state, runtime) => {
    const outcome = await decideSection({ section: "database", state, runtime, deps });
    if (outcome.kind === "failed") return { databaseDecision: null, sectionFailures: { database: outcome.reason } };
    return { databaseDecision: decisionFrom(outcome.option, outcome.input), sectionFailures: { database: null } };
  };
}
