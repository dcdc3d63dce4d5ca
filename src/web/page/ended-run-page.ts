import type { Catalog } from "../../catalog/catalog.ts";
import { cancelledByUser, type Project, type Run, type Store } from "../../projects/store.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { resultView } from "../result/result-view.ts";
import { column, moment, type Page } from "./page-shell.ts";
import { readablePlan } from "./readable-plan.ts";
import { newestVersion } from "./result-bar.ts";
import { type VersionResult, versionBody, whole } from "./result-page.ts";

interface EndedRun {
  project: Project;
  run: Run;
  catalog: Catalog;
}

/** What came of a run: its result, why there is none, or why it did not get so far. */
export async function endedRunPage(store: Store, { project, run, catalog }: EndedRun): Promise<Page> {
  if (run.status === "failed") return failedPage(project, run);
  const { id: runId, projectId, version } = run;
  const plan = readablePlan(run.plan);
  const isCurrent = version !== null && (await newestVersion(store, projectId)) === version;
  const body = await whole(resultBody(store, { projectId, runId, version, isCurrent, plan, catalog }));
  return { title: project.name, place: null, body };
}

interface Result extends Omit<VersionResult, "version"> {
  runId: string;
  /** Null where no plan meets the brief. */
  version: number | null;
}

/** A result with what can be done with it, in pieces. */
export async function* resultBody(store: Store, { version, ...result }: Result): AsyncGenerator<Content> {
  if (version === null) yield [infeasibleBar(result), resultView(result)];
  else yield* versionBody(store, { ...result, version });
}

function infeasibleBar({ projectId, runId }: Pick<Result, "projectId" | "runId">): Markup {
  return markup`<div class="result-bar"><p class="bar-version"><strong>No plan meets this brief.</strong> The findings name the demands that conflict and the smallest change that would help. What was current before stays current.</p>
<nav aria-label="This project"><ul><li><a class="button" href="/projects/${projectId}/plan?run=${runId}">Change the brief</a></li>
<li><a class="button button-quiet" href="/projects/${projectId}">Project</a></li></ul></nav></div>
`;
}

function failedPage(project: Project, run: Run): Page {
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
  return { title: `${heading}: ${project.name}`, place: null, body: column(heading, body) };
}
