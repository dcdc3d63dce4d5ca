import type { Context } from "hono";
import type { ApiEnv } from "../../api/deps.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { cancelledByUser, type Project, type Run } from "../../projects/store.ts";
import { type Markup, markup } from "../markup.ts";
import { resultView } from "../result/result-view.ts";
import { column, moment, sendPage } from "./page-shell.ts";
import { readablePlan } from "./readable-plan.ts";
import { costStep, resultBar } from "./result-bar.ts";

interface EndedRun {
  project: Project;
  run: Run;
  catalog: Catalog;
}

/** What came of a run: its result, why there is none, or why it did not get so far. */
export async function endedRunPage(c: Context<ApiEnv>, { project, run, catalog }: EndedRun): Promise<Response> {
  if (run.status === "failed") return failedPage(c, project, run);
  const plan = readablePlan(run.plan);
  const view = await resultView({ plan, catalog });
  const above = run.version === null ? infeasibleBar(project, run) : await versionBar(c, project, run.version);
  return sendPage(c, { title: project.name, place: null, body: [above, view] });
}

async function versionBar(c: Context<ApiEnv>, project: Project, version: number): Promise<Markup> {
  const store = c.get("store");
  // The newest is the current one; the specification itself is not needed to know that.
  const [newest] = await store.listVersions(project.id, { limit: 1 });
  const step = await costStep(store, project.id, version);
  return resultBar({ project, version, isCurrent: newest?.version === version, step });
}

function infeasibleBar(project: Project, run: Run): Markup {
  return markup`<div class="result-bar"><p class="bar-version"><strong>No plan meets this brief.</strong> The findings name the demands that conflict and the smallest change that would help. What was current before stays current.</p>
<nav aria-label="This project"><ul><li><a class="button" href="/projects/${project.id}/plan?run=${run.id}">Change the brief</a></li>
<li><a class="button button-quiet" href="/projects/${project.id}">Project</a></li></ul></nav></div>
`;
}

function failedPage(c: Context<ApiEnv>, project: Project, run: Run): Response {
  const isCancelled = run.error === cancelledByUser;
  const heading = isCancelled ? "The run was cancelled" : "The run failed";
  const when = run.finishedAt === null ? null : markup` ${moment(run.finishedAt)}`;
  const why = isCancelled
    ? markup`<p class="lead">You stopped it${when}. Nothing of it was saved; what was current before stays current.</p>`
    : markup`<p class="lead">${run.error ?? "It left no reason."}</p><p class="quiet">Ended${when}, decided by ${run.model ?? "the planner"}. What was current before stays current.</p>`;
  const hint =
    run.decider === "model" && !isCancelled
      ? markup`<p>If the model cannot be reached, choose the planner under “Who decides”: it needs none.</p>`
      : null;
  const body = markup`${why}${hint}
<p><a class="button" href="/projects/${project.id}/plan?run=${run.id}">Plan again with the same brief</a> <a class="button button-quiet" href="/projects/${project.id}">Back to ${project.name}</a></p>`;
  return sendPage(c, { title: `${heading}: ${project.name}`, place: null, body: column(heading, body) });
}
