import { costReport } from "../../src/cost/report.ts";
import { renderSpec } from "../../src/planner/render-spec.ts";
import type { NotPriced } from "../../src/spec/plan.ts";
import { chosenOptions, decidedDetails } from "../chosen.ts";
import { type Node, type NodeDeps, report } from "./node.ts";

/** Adds up the bill of the six decisions and renders the specification from it. */
export function createCostNode(deps: NodeDeps): Node {
  return (state, runtime) => {
    report(runtime.writer, { type: "started", node: "cost" });
    const planning = deps.planningOf(state);
    const chosen = chosenOptions(state, planning);
    const details = decidedDetails(state);
    if (chosen === null || details === null) return { costReport: null, specification: null };
    const { catalog } = deps;
    const notPriced = [...chosen.notPriced, ...unplannedEngines(planning.enumeration.context.stack.otherEngines)];
    const cost = costReport({ charges: chosen.charges, notPriced, priceBookDate: catalog.priceBookDate });
    return { costReport: cost, specification: renderSpec({ details, labels: chosen.labels, cost, catalog }) };
  };
}

function unplannedEngines(engines: readonly string[]): NotPriced[] {
  return engines.map((engine) => ({
    section: "database",
    what: `a ${engine} database`,
    why: "the stack names a second engine; one database is planned",
  }));
}
