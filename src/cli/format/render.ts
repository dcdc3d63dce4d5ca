import type { Plan } from "../../spec/plan.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Saved } from "./saved.ts";
import { renderTable } from "./table.ts";

export interface RenderOptions {
  format: string;
  color: boolean;
  saved: Saved | null;
}

export function renderPlan(plan: Plan, { format, color, saved }: RenderOptions): string {
  if (format === "json") return `${JSON.stringify(plan, null, 2)}\n`;
  return format === "markdown" ? renderMarkdown(plan) : renderTable(plan, { color, saved });
}
