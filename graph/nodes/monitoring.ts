import { withMonitoringFields } from "../../src/options/free-fields.ts";
import { decisionFrom } from "../../src/planner/decision.ts";
import { decideSection } from "./decide-section.ts";
import type { Node, NodeDeps } from "./node.ts";

/** Decides the monitoring section. */
export function createMonitoringNode(deps: NodeDeps): Node {
  return async (state, runtime) => {
    const { chosen, update } = await decideSection({ section: "monitoring", state, runtime, deps });
    if (chosen === null) return { ...update, monitoringDecision: null };
    const decision = decisionFrom(chosen.option, chosen.input);
    const details = withMonitoringFields(decision.details, chosen.input.fields);
    return { ...update, monitoringDecision: { ...decision, details } };
  };
}
