import type { Context } from "hono";
import type { ApiEnv } from "../../api/deps.ts";
import { renderPlan } from "../../formats/render.ts";
import { AppError } from "../../errors.ts";
import { existingProject, pathId, versionNumber } from "./path-id.ts";
import { readablePlan } from "./readable-plan.ts";

interface ExportFile {
  file: string;
  label: string;
  type: string;
  /** As on the command line. */
  format: string;
}

export const exportFiles: readonly ExportFile[] = [
  { file: "report.html", label: "Report (HTML, one file)", type: "text/html", format: "html" },
  { file: "plan.json", label: "Plan (JSON)", type: "application/json", format: "json" },
  { file: "decision-record.md", label: "Decision record (Markdown)", type: "text/markdown", format: "markdown" },
  { file: "diagram.svg", label: "Diagram (SVG)", type: "image/svg+xml", format: "svg" },
  { file: "diagram.mmd", label: "Diagram (Mermaid)", type: "text/plain", format: "mermaid" },
  { file: "findings.sarif", label: "Findings (SARIF)", type: "application/sarif+json", format: "sarif" },
];

/** A version as a file to keep or send. */
export async function exportFile(c: Context<ApiEnv>): Promise<Response> {
  const wanted = exportFiles.find(({ file }) => file === c.req.param("file"));
  if (wanted === undefined) throw new AppError("not_found", "there is no export of that name");
  const store = c.get("store");
  const project = await existingProject(store, pathId(c, "id"));
  const version = versionNumber(c.req.query("version")) ?? (await store.getInfrastructure(project.id))?.version ?? 0;
  const found = await store.getVersion(project.id, version);
  if (found === null) throw new AppError("not_found", `project ${project.id} has no version ${version}`);
  const plan = readablePlan(found.plan);
  const { format } = wanted;
  const text = await renderPlan(plan, { format, color: false, saved: null, source: plan.brief.projectName });
  return c.body(text, 200, {
    "Content-Type": `${wanted.type}; charset=utf-8`,
    "Content-Disposition": `attachment; filename="${fileName(project.name)}-v${version}-${wanted.file}"`,
    "Cache-Control": "no-store",
  });
}

/** Letters and digits only: a name may hold anything. */
function fileName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replaceAll(/[^a-zA-Z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .toLowerCase();
  return plain === "" ? "project" : plain.slice(0, 40);
}
