import type { Catalog } from "../../catalog/catalog.ts";
import { AppError } from "../../errors.ts";
import type { Plan } from "../../spec/plan.ts";
import { drawDiagram } from "../diagram/draw.ts";
import { layoutOf } from "../diagram/layout.ts";
import { architectureOf } from "../diagram/plan-graph.ts";
import { resultStylesheet } from "../result/stylesheet.ts";

/** The colours and the part of the style sheet that is about the diagram, which stand before that of the page. */
const style = resultStylesheet.slice(0, resultStylesheet.indexOf("/* The page */"));

/** The architecture as a drawing that stands alone, light or dark as its reader's screen. */
export async function diagramFile(plan: Plan, catalog: Catalog): Promise<string> {
  const graph = architectureOf(plan, catalog);
  if (graph === null) throw new AppError("conflict", "there is no architecture to draw: no plan met the brief");
  const drawing = drawDiagram(await layoutOf(graph), {
    title: graph.title,
    description: `${graph.parts.length} parts and ${graph.flows.length} flows.`,
    idPrefix: "diagram-",
  }).toString();
  const head = drawing.indexOf(">") + 1;
  return `${drawing.slice(0, head)}<style>${style}.diagram{background:var(--page)}</style>${drawing.slice(head)}\n`;
}
