import type { Project, Run } from "../../projects/store.ts";
import { markup } from "../markup.ts";
import { column, moment, type Page } from "./page-shell.ts";
import { progressView, type SeenRun } from "./progress-view.ts";

interface Running {
  project: Project;
  run: Run;
  seen: SeenRun;
  /** Number of the last event that is shown. */
  sequence: number;
  /** Whether this process carries it out; of others only the end can be told. */
  isHere: boolean;
}

/** Without scripts it is loaded again until the run has ended. */
const refreshSeconds = 3;

export function runningPage({ project, run, seen, sequence, isHere }: Running): Page {
  const address = `/projects/${project.id}/runs/${run.id}`;
  const who = run.model === null ? "the planner" : `${run.model}`;
  const body = markup`<div id="run" data-live="${address}/live?after=${sequence}" data-page="${address}">
<p class="lead">Decided by ${who}, since ${moment(run.startedAt)}. You may leave or reload this page: the run goes on.</p>
${isHere ? null : markup`<p class="card">Another program works on this run, so only its end can be shown here.</p>`}
<form method="post" action="${address}/cancel"><button type="submit" class="button button-quiet">Cancel this run</button></form>
<p class="connection" id="connection" role="status"></p>
${progressView(seen)}
</div>`;
  const heading = `Planning ${project.name}`;
  return { title: heading, place: null, script: "live-run.js", refreshSeconds, body: column(heading, body) };
}
