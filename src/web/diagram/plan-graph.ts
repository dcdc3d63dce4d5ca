import type { Catalog } from "../../catalog/catalog.ts";
import type { Plan } from "../../spec/plan.ts";
import { deliveryFragment, monitoringFragment, securityFragment } from "./beside.ts";
import { computeFragment } from "./compute.ts";
import { dataFragment } from "./data.ts";
import type { Decided } from "./decided.ts";
import { framed } from "./frames.ts";
import type { ArchitectureGraph } from "./graph.ts";
import { requestFragment } from "./requests.ts";

/**
 * The architecture that a plan decided: only what stands in its decisions, unknown said as unknown. Null where nothing
 * was decided, as in an infeasible plan.
 */
export function architectureOf(plan: Plan, catalog: Catalog): ArchitectureGraph | null {
  const { brief, workload, decisions, cost } = plan;
  if (decisions === null) return null;
  const decided: Decided = { brief, workload, decisions, cost, catalog };
  const fragments = [
    requestFragment(decided),
    computeFragment(decided),
    dataFragment(decided),
    securityFragment(decided),
    monitoringFragment(decided),
    deliveryFragment(decided),
  ];
  const { parts, groups } = framed(fragments.flatMap((fragment) => fragment.parts));
  const ids = new Set(parts.map(({ id }) => id));
  const flows = fragments.flatMap((fragment) => fragment.flows).filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { title: `Architecture of ${brief.projectName}`, parts, groups, flows };
}
