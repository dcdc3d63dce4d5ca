import { createCatalog } from "../catalog/catalog.ts";
import type { Plan } from "../spec/plan.ts";

/** The plan as one HTML file that asks nothing of the network. What draws it is loaded only when it is wanted. */
export async function renderHtml(plan: Plan): Promise<string> {
  const { renderReport } = await import("../web/result/report.ts");
  return renderReport({ plan, catalog: createCatalog() });
}
