import { type Context, Hono } from "hono";
import type { ApiDeps, ApiEnv } from "../../api/deps.ts";
import { AppError } from "../../errors.ts";
import { restoreVersion } from "../../projects/history.ts";
import type { Project, RunSummary } from "../../projects/store.ts";
import { type Markup, markup } from "../markup.ts";
import { diffPage } from "./diff-page.ts";
import { exportFile } from "./exports.ts";
import { firstValue, readForm } from "./form-fields.ts";
import { column, sendPage } from "./page-shell.ts";
import { existingProject, pathId, versionNumber } from "./path-id.ts";
import { readablePlan } from "./readable-plan.ts";
import { newestVersion } from "./result-bar.ts";
import { versionBody, whole } from "./result-page.ts";
import { versionsPage } from "./versions-page.ts";

/** A project: its current result, earlier versions, what changed between them, and files of them. */
export function projectRoutes({ graph: { catalog } }: ApiDeps): Hono<ApiEnv> {
  return new Hono<ApiEnv>()
    .get("/projects/:id", async (c) => {
      const store = c.get("store");
      const project = await existingProject(store, pathId(c, "id"));
      const current = await store.getInfrastructure(project.id);
      const [run] = await store.listRuns(project.id, { limit: 1 });
      if (current === null || current.version === 0) return unplannedPage(c, project, run);
      const { version } = current;
      const plan = readablePlan(current.plan);
      const notice = runNotice(project, run);
      const result = { projectId: project.id, version, isCurrent: true, plan, catalog, notice };
      return sendPage(c, { title: project.name, place: null, body: await whole(versionBody(store, result)) });
    })
    .get("/projects/:id/versions", async (c) => await versionsPage(c))
    .get("/projects/:id/versions/:version", async (c) => {
      const store = c.get("store");
      const project = await existingProject(store, pathId(c, "id"));
      const version = versionNumber(c.req.param("version")) ?? 0;
      const found = await store.getVersion(project.id, version);
      if (found === null) throw new AppError("not_found", `project ${project.id} has no version ${version}`);
      const plan = readablePlan(found.plan);
      const isCurrent = (await newestVersion(store, project.id)) === version;
      const body = await whole(versionBody(store, { projectId: project.id, version, isCurrent, plan, catalog }));
      return sendPage(c, { title: `${project.name}, version ${version}`, place: null, body });
    })
    .post("/projects/:id/versions/:version/restore", async (c) => {
      const projectId = pathId(c, "id");
      const version = versionNumber(c.req.param("version")) ?? 0;
      const expectedVersion = versionNumber(firstValue(readForm(await c.req.text()), "expectedVersion"));
      await restoreVersion(c.get("store"), { projectId, version, expectedVersion });
      return c.redirect(`/projects/${projectId}`, 303);
    })
    .get("/projects/:id/diff", async (c) => await diffPage(c))
    .get("/projects/:id/export/:file", async (c) => await exportFile(c));
}

/** What goes on beside the current version, or went wrong after it. */
function runNotice(project: Project, run: RunSummary | undefined): Markup | null {
  if (run === undefined || run.status === "succeeded") return null;
  const words = { running: "is going on", failed: "failed", infeasible: "found no plan that meets its brief" };
  return markup`<p class="notice" role="note">The last run ${words[run.status]}: <a href="/projects/${project.id}/runs/${run.id}">${run.status === "running" ? "watch it" : "see why"}</a>.</p>`;
}

function unplannedPage(c: Context<ApiEnv>, project: Project, run: RunSummary | undefined): Response {
  const body = markup`${runNotice(project, run)}
<p class="lead">It has no specification yet.</p>
<div class="card">${project.description.split("\n").map((line) => markup`<p>${line}</p>`)}</div>
<p><a class="button" href="/projects/${project.id}/plan">Plan it</a> <a class="button button-quiet" href="/">All projects</a></p>`;
  return sendPage(c, { title: project.name, place: null, body: column(project.name, body) });
}
