import { decisionFrom } from "../../src/planner/decision.ts";
import { decideSection } from "./decide-section.ts";
import type { Node, NodeDeps } from "./node.ts";

/** Decides the monitoring section. */
export function createMonitoringNode(deps: NodeDeps): Node {
  return async (state, runtime) => {
    const outcome = await decideSection({ section: "monitoring", state, runtime, deps });
    if (outcome.kind === "failed") return { monitoringDecision: null, sectionFailures: { monitoring: outcome.reason } };
    return { monitoringDecision: decisionFrom(outcome.option, outcome.input), sectionFailures: { monitoring: null } };
  };
}
