import { type Context, Hono } from "hono";
import { withoutHope } from "../../api/abandoned-run.ts";
import { runOf } from "../../api/answer-with-run.ts";
import type { ApiDeps, ApiEnv } from "../../api/deps.ts";
import type { LiveRun, LiveRuns } from "../../api/live-runs.ts";
import { liveEvents, storedEvents, streamRun } from "../../api/run-stream.ts";
import { AppError } from "../../errors.ts";
import type { Run } from "../../projects/store.ts";
import { type Content, markup } from "../markup.ts";
import { endedRunPage, resultBody } from "./ended-run-page.ts";
import { errorBody } from "./error-page.ts";
import { type Page, sendPage, streamPage } from "./page-shell.ts";
import { existingProject, pathId } from "./path-id.ts";
import { outcomeSoon, type QuickRuns } from "./quick-runs.ts";
import { nothingSeen, pageEvents, seenSoFar } from "./run-events-view.ts";
import { runningPage } from "./running-page.ts";

export interface RunRoutes {
  deps: ApiDeps;
  runs: LiveRuns;
  quick: QuickRuns;
}

/** A run: how far it is, then what came of it, at one address that can be reloaded and kept. */
export function runRoutes(routes: RunRoutes): Hono<ApiEnv> {
  const { deps, runs, quick } = routes;
  return new Hono<ApiEnv>()
    .get("/projects/:id/runs/:runId", async (c) => {
      const known = quick.find(pathId(c, "id"), pathId(c, "runId"));
      if (known === null) return sendPage(c, await runPage(c, routes));
      known.onAsked();
      return streamPage(c, {
        title: known.projectName,
        place: null,
        script: "live-run.js",
        body: quickBody(c, known.run, routes),
        instead: (error) => errorBody(c, error).body,
      });
    })
    .get("/projects/:id/runs/:runId/live", async (c) => {
      const run = await pathRun(c);
      const live = runs.find(run.id);
      const told = live === undefined ? storedEvents(c.get("store"), run, c.get("requestId")) : liveEvents(live);
      const shown = Number(c.req.query("after") ?? 0);
      return streamRun(c, {
        runId: run.id,
        heartbeatMs: deps.limits.heartbeatMs,
        isOver: told.isOver,
        events: (after, signal) =>
          pageEvents(told.events(0, signal), Math.max(after, Number.isInteger(shown) ? shown : 0)),
      });
    })
    .post("/projects/:id/runs/:runId/cancel", async (c) => {
      const run = await pathRun(c);
      const wasRunning = await c.get("store").cancelRun(run.id);
      if (wasRunning) runs.find(run.id)?.cancel(new AppError("cancelled", "the run was cancelled"));
      // Where it ended just before, its page tells.
      return c.redirect(`/projects/${run.projectId}/runs/${run.id}`, 303);
    });
}

async function pathRun(c: Context<ApiEnv>): Promise<Run> {
  return await runOf(c, pathId(c, "id"), pathId(c, "runId"));
}

/** The page of a run as the store and, while it goes on here, its events tell it. */
async function runPage(c: Context<ApiEnv>, { deps, runs }: RunRoutes): Promise<Page> {
  const store = c.get("store");
  const project = await existingProject(store, pathId(c, "id"));
  const run = withoutHope(await pathRun(c), runs);
  const { catalog } = deps.graph;
  if (run.status !== "running") return await endedRunPage(store, { project, run, catalog });
  const live = runs.find(run.id);
  const { seen, sequence } = live === undefined ? { seen: nothingSeen(), sequence: 0 } : await seenSoFar(live);
  return runningPage({ project, run, seen, sequence, isHere: live !== undefined });
}

/** The result of a run that ends within a moment, from memory; else whatever the page of the run would show. */
async function* quickBody(c: Context<ApiEnv>, live: LiveRun, routes: RunRoutes): AsyncGenerator<Content> {
  const outcome = await outcomeSoon(live);
  if (outcome?.kind === "finished") {
    // Just saved, it is the current one; whoever comes back later is told what the store says then.
    routes.quick.forget(live);
    const { runId, projectId } = live;
    const { plan, version } = outcome.result;
    const { catalog } = routes.deps.graph;
    yield* resultBody(c.get("store"), { projectId, runId, plan, version, isCurrent: true, catalog });
    return;
  }
  const { body } = await runPage(c, routes);
  yield [body, markup`<noscript><p class="column"><a href="${c.req.path}">See how far it is</a></p></noscript>`];
}
