import { createRoute, z } from "@hono/zod-openapi";
import { AppError } from "../../errors.ts";
import type { RunSummary } from "../../projects/store.ts";
import { withoutHope } from "../abandoned-run.ts";
import { type Answering, answerWithStored, runOf, wantsStream } from "../answer-with-run.ts";
import { nextCursor, readCursor } from "../cursor.ts";
import { missingProject } from "../missing-project.ts";
import { newApp } from "../new-app.ts";
import { liveEvents, streamRun } from "../run-stream.ts";
import {
  json,
  nextPage,
  pageQuery,
  planDocumentSchema,
  problems,
  projectParams,
  runParams,
  runSummarySchema,
} from "../schemas.ts";
import { storedPlan } from "../stored-plan.ts";

const list = createRoute({
  operationId: "listRuns",
  method: "get",
  path: "/projects/{id}/infrastructure/runs",
  tags: ["runs"],
  summary: "Runs of a project, newest first",
  request: { params: projectParams, query: pageQuery },
  responses: {
    200: json(z.strictObject({ runs: z.array(runSummarySchema), next: nextPage }), "A page of runs"),
    ...problems(404, 422),
  },
});

const show = createRoute({
  operationId: "getRun",
  method: "get",
  path: "/projects/{id}/infrastructure/runs/{runId}",
  tags: ["runs"],
  summary: "A run: how far it is, or what came of it",
  description: "With `Accept: text/event-stream` the events of the run, from `Last-Event-ID` on.",
  request: { params: runParams },
  responses: {
    200: {
      description: "The run; the plan is null until it has ended",
      content: {
        "application/json": {
          schema: z
            .strictObject({ ...runSummarySchema.shape, plan: planDocumentSchema.nullable() })
            .meta({ id: "Run" }),
        },
        "text/event-stream": { schema: z.string() },
      },
    },
    ...problems(404, 422),
  },
  hide: true,
});

/** An answer that streams alone get is in the document only: a client that asks for JSON need not reckon with it. */
const nothingMore = { description: "To a stream that is taken up after the run's last event: there is no more" };
const { hide: _hidden, ...shown } = show;
const documented = { ...shown, responses: { ...shown.responses, 204: nothingMore } };

const cancel = createRoute({
  operationId: "cancelRun",
  method: "delete",
  path: "/projects/{id}/infrastructure/runs/{runId}",
  tags: ["runs"],
  summary: "Cancel a run that goes on",
  request: { params: runParams },
  responses: { 204: { description: "It is cancelled" }, ...problems(404, 409, 422) },
});

export function runRoutes(answering: Answering) {
  const app = newApp();
  app.openAPIRegistry.registerPath(documented);
  return app
    .openapi(list, async (c) => {
      const { id } = c.req.valid("param");
      const { limit, after } = c.req.valid("query");
      const store = c.get("store");
      if ((await store.getProject(id)) === null) throw missingProject(id);
      const page = { limit, ...(after === undefined ? {} : { after: readCursor(after) }) };
      const runs = await store.listRuns(id, page);
      const last = runs.at(-1);
      const position = last === undefined ? undefined : { at: last.startedAt, id: last.id };
      return c.json(
        {
          runs: runs.map((run) => summaryOf(withoutHope(run, answering.runs))),
          next: nextCursor(runs, limit, position),
        },
        200,
      );
    })
    .openapi(show, async (c) => {
      const { id, runId } = c.req.valid("param");
      const run = await runOf(c, id, runId);
      if (!wantsStream(c))
        return c.json({ ...summaryOf(withoutHope(run, answering.runs)), plan: storedPlan(run.plan) }, 200);
      const live = answering.runs.find(runId);
      if (live === undefined) return await answerWithStored(c, run, answering.heartbeatMs);
      return streamRun(c, { runId, ...liveEvents(live), heartbeatMs: answering.heartbeatMs });
    })
    .openapi(cancel, async (c) => {
      const { id, runId } = c.req.valid("param");
      const run = await runOf(c, id, runId);
      const reason = new AppError("cancelled", "the run was cancelled");
      const wasRunning = await c.get("store").cancelRun(run.id);
      answering.runs.find(runId)?.cancel(reason);
      if (!wasRunning) throw new AppError("conflict", `run ${runId} has ended already`);
      return c.body(null, 204);
    });
}

function summaryOf(run: RunSummary) {
  const { id, projectId, status, decider, model, error, version, startedAt, finishedAt } = run;
  return { id, projectId, status, decider, model, error, version, startedAt, finishedAt };
}
