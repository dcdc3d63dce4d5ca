import type { Plan } from "../spec/plan.ts";
import { renderHtml } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderMermaid } from "./mermaid.ts";
import { renderSarif } from "./sarif.ts";
import type { Saved } from "./saved.ts";
import { renderSvg } from "./svg.ts";
import { renderTable } from "./table.ts";

export interface RenderOptions {
  format: string;
  color: boolean;
  saved: Saved | null;
  /** Name of the brief as formats that point into files tell it. */
  source?: string;
}

export async function renderPlan(
  plan: Plan,
  { format, color, saved, source = "brief" }: RenderOptions,
): Promise<string> {
  if (format === "json") return `${JSON.stringify(plan, null, 2)}\n`;
  if (format === "sarif") return renderSarif([{ source, ...plan }]);
  if (format === "html") return await renderHtml(plan);
  if (format === "svg") return await renderSvg(plan);
  if (format === "mermaid") return renderMermaid(plan);
  return format === "markdown" ? renderMarkdown(plan) : renderTable(plan, { color, saved });
}
