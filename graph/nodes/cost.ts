import { sectionedBill } from "../../src/cost/report.ts";
import type { StackNeeds } from "../../src/options/stack-needs.ts";
import { outlook } from "../../src/planner/outlook.ts";
import { renderSpec } from "../../src/planner/render-spec.ts";
import { resizingCharges } from "../../src/planner/resizing.ts";
import type { Selected } from "../../src/planner/selected.ts";
import type { NotPriced } from "../../src/spec/plan.ts";
import { mapSections, sectionIds } from "../../src/spec/words.ts";
import { chosenOptions, decidedDetails } from "../chosen.ts";
import { subjectOf } from "../planning-memo.ts";
import { type Node, type NodeDeps, report } from "./node.ts";

/** Adds up the bill of the six decisions, looks beyond today, and renders the specification. */
export function createCostNode(deps: NodeDeps): Node {
  return (state, runtime) => {
    report(runtime.writer, { type: "started", node: "cost" });
    const planning = deps.planningOf(state);
    const chosen = chosenOptions(state, planning);
    const details = decidedDetails(state);
    if (chosen === null || details === null) return { costReport: null, specification: null };
    const { catalog } = deps;
    const subject = subjectOf(state, catalog);
    const resizing = resizingCharges({ subject, enumeration: planning.enumeration, chosen });
    const bill = sectionedBill({
      catalog,
      charges: mapSections((section) => [...chosen.charges[section], ...resizing[section]]),
      accounts: sectionIds.map((section) => chosen.components[section]),
      notPriced: [...unpricedParts(chosen), ...unplanned(planning.enumeration.context.stack, chosen)],
    });
    const cost = { ...bill, ...outlook({ subject, planning, chosen, bill }) };
    const labels = mapSections((section) => chosen.options[section].label);
    return { costReport: cost, specification: renderSpec({ details, labels, cost, catalog }) };
  };
}

function unpricedParts({ options }: Selected): NotPriced[] {
  return sectionIds.flatMap((section) => options[section].notPriced.map((entry) => ({ ...entry, section })));
}

/** What the stack names and the plan has no place for. */
function unplanned({ otherEngines, unplaced }: StackNeeds, { options }: Selected): NotPriced[] {
  const used = new Set(sectionIds.flatMap((section) => options[section].uses.map(({ serviceId }) => serviceId)));
  return [
    ...otherEngines.map((engine) => ({
      section: "database" as const,
      what: `a ${engine} database`,
      why: "the stack names a second engine; one database is planned",
    })),
    ...unplaced
      .filter(({ serviceIds }) => !serviceIds.some((id) => used.has(id)))
      .map(({ choice, serviceIds }) => ({
        section: "hosting" as const,
        what: choice,
        why: `the stack names it and no section plans it; infraspec price can, as ${serviceIds.join(" or ")}`,
      })),
  ];
}
