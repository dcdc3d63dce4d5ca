import { createCatalog } from "../catalog/catalog.ts";
import type { Plan } from "../spec/plan.ts";
import { architectureOf } from "../web/diagram/plan-graph.ts";
import { NothingToDrawError } from "./nothing-to-draw.ts";

/** The architecture as one SVG file that asks nothing of the network. What draws it is loaded only when it is wanted. */
export async function renderSvg(plan: Plan): Promise<string> {
  const graph = architectureOf(plan, createCatalog());
  if (graph === null) throw new NothingToDrawError();
  const { diagramFile } = await import("../web/result/diagram-file.ts");
  return diagramFile(graph);
}
