import { type Context, Hono } from "hono";
import { runOf } from "../../api/answer-with-run.ts";
import type { ApiDeps, ApiEnv } from "../../api/deps.ts";
import type { LiveRuns } from "../../api/live-runs.ts";
import { liveEvents, storedEvents, streamRun } from "../../api/run-stream.ts";
import { AppError } from "../../errors.ts";
import type { Run } from "../../projects/store.ts";
import { endedRunPage } from "./ended-run-page.ts";
import { existingProject, pathId } from "./path-id.ts";
import { nothingSeen, pageEvents, seenSoFar } from "./run-events-view.ts";
import { runningPage } from "./running-page.ts";

/** A run: how far it is, then what came of it, at one address that can be reloaded and kept. */
export function runRoutes(deps: ApiDeps, runs: LiveRuns): Hono<ApiEnv> {
  return new Hono<ApiEnv>()
    .get("/projects/:id/runs/:runId", async (c) => {
      const project = await existingProject(c.get("store"), pathId(c, "id"));
      const run = await pathRun(c);
      if (run.status !== "running") return await endedRunPage(c, { project, run, catalog: deps.graph.catalog });
      const live = runs.find(run.id);
      const { seen, sequence } = live === undefined ? { seen: nothingSeen(), sequence: 0 } : await seenSoFar(live);
      return runningPage(c, { project, run, seen, sequence, isHere: live !== undefined });
    })
    .get("/projects/:id/runs/:runId/live", async (c) => {
      const run = await pathRun(c);
      const live = runs.find(run.id);
      const source = live === undefined ? storedEvents(c.get("store"), run, c.get("requestId")) : liveEvents(live);
      const shown = Number(c.req.query("after") ?? 0);
      return streamRun(c, {
        runId: run.id,
        heartbeatMs: deps.limits.heartbeatMs,
        events: (after, signal) => pageEvents(source(0, signal), Math.max(after, Number.isInteger(shown) ? shown : 0)),
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
