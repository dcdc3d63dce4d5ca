import type { Context } from "hono";
import { AppError } from "../errors.ts";
import type { Run } from "../projects/store.ts";
import type { ApiEnv } from "./deps.ts";
import type { LiveRun, LiveRuns } from "./live-runs.ts";
import { generationBody, resultOfRun } from "./run-result.ts";
import { liveEvents, storedEvents, streamRun } from "./run-stream.ts";
import { whenEnded } from "./when-ended.ts";

export interface Answering {
  runs: LiveRuns;
  heartbeatMs: number;
}

/** Not for HEAD, whose answer nobody would ever read to its end. */
export function wantsStream(c: Context): boolean {
  return c.req.method !== "HEAD" && /\btext\/event-stream\b/i.test(c.req.header("Accept") ?? "");
}

function wantsNoWaiting(c: Context): boolean {
  return /(^|[,;\s])respond-async\b/i.test(c.req.header("Prefer") ?? "");
}

/** Answers with a run as the caller asked: a stream of what happens, a place to look, or the result when it is there. */
export async function answerWithRun(
  c: Context<ApiEnv>,
  run: Pick<Run, "id" | "projectId" | "status">,
  { runs, heartbeatMs }: Answering,
): Promise<Response> {
  const { id: runId, projectId } = run;
  c.header("Location", runPath(c, run));
  const live = runs.find(runId);
  if (wantsNoWaiting(c) && run.status === "running") {
    c.header("Preference-Applied", "respond-async");
    return c.json({ projectId, runId, status: "running" as const }, 202);
  }
  if (live === undefined) return await answerWithStored(c, await runOf(c, projectId, runId), heartbeatMs);
  if (wantsStream(c)) return streamRun(c, { runId, ...liveEvents(live), heartbeatMs });
  return await answerWhenDone(c, live);
}

async function answerWhenDone(c: Context, live: LiveRun): Promise<Response> {
  const outcome = await live.outcome;
  if (outcome.kind === "failed") throw outcome.error;
  return c.json(generationBody(outcome.result), 200);
}

/** A run that another process carries out, or that ended a while ago. */
export async function answerWithStored(c: Context<ApiEnv>, run: Run, heartbeatMs: number): Promise<Response> {
  const store = c.get("store");
  if (wantsStream(c)) {
    return streamRun(c, { runId: run.id, ...storedEvents(store, run, c.get("requestId")), heartbeatMs });
  }
  const outcome = resultOfRun(await whenEnded(store, run, c.req.raw.signal));
  if (outcome.kind === "failed") throw outcome.error;
  return c.json(outcome.body, 200);
}

/** A run that the caller may see, of this project. Throws AppError `not_found`. */
export async function runOf(c: Context<ApiEnv>, projectId: string, runId: string): Promise<Run> {
  const run = await c.get("store").getRun(runId);
  if (run === null || run.projectId !== projectId)
    throw new AppError("not_found", `project ${projectId} has no run ${runId} that you may see`);
  return run;
}

/** Beside the address that was asked, wherever the API is mounted. */
function runPath(c: Context, { projectId, id }: Pick<Run, "projectId" | "id">): string {
  const base = c.req.path.slice(0, c.req.path.lastIndexOf("/projects/"));
  return `${base}/projects/${projectId}/infrastructure/runs/${id}`;
}
