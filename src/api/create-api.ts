import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { AppError } from "../errors.ts";
import { cancelledByUser } from "../projects/store.ts";
import { isAbandoned } from "./abandoned-run.ts";
import { type Answering, answerWithRun, runOf } from "./answer-with-run.ts";
import { authenticate } from "./authenticate.ts";
import type { ApiDeps } from "./deps.ts";
import { addDocument } from "./document.ts";
import { HttpProblem } from "./http-problem.ts";
import { type AnswerWithRun, idempotency } from "./idempotency.ts";
import { createLiveRuns } from "./live-runs.ts";
import { localUserGuard } from "./local-user-guard.ts";
import { refuseOtherMethods } from "./methods.ts";
import { newApp } from "./new-app.ts";
import { plainRequest } from "./plain-request.ts";
import { problemResponse } from "./problem.ts";
import { rateLimit } from "./rate-limit.ts";
import { loggable, requestLog } from "./request-log.ts";
import { healthRoutes } from "./routes/health.ts";
import { infrastructureRoutes } from "./routes/infrastructure.ts";
import { projectRoutes } from "./routes/projects.ts";
import { runRoutes } from "./routes/runs.ts";
import { statelessRoutes } from "./routes/stateless.ts";
import { versionRoutes } from "./routes/versions.ts";
import { createRunSlots } from "./run-slots.ts";
import { streamLimit } from "./stream-limit.ts";

/** The HTTP API, for a server, for a route of a product (`app.fetch`), and for LangGraph's server beside its own routes. */
export function createApi(deps: ApiDeps) {
  const slots = createRunSlots(deps.limits);
  const runs = createLiveRuns(slots);
  const answering: Answering = { runs, heartbeatMs: deps.limits.heartbeatMs };
  const app = newApp();
  app.onError((error, c) => {
    const known = knownError(error);
    if (!(known instanceof AppError || known instanceof HttpProblem) || known.code === "internal")
      c.get("log").error(loggable(error, deps.log.isLevelEnabled("debug")), "fault");
    return problemResponse(c, known);
  });
  app.notFound((c) => problemResponse(c, nothingThere()));
  app.use(requestId(), requestLog(deps.log), ...safeHeaders());
  app.use("/api/*", ...guards(deps), idempotency(answerAgain(answering)));
  const routed = app
    .route("/", healthRoutes(deps))
    .route("/api", infrastructureRoutes(deps, answering))
    .route("/api", runRoutes(answering))
    .route("/api", versionRoutes())
    .route("/api", projectRoutes())
    .route("/api", statelessRoutes(deps, slots));
  addDocument(app);
  refuseOtherMethods(app);
  return { app: routed, runs };
}

export type Api = ReturnType<typeof createApi>;

function nothingThere(): AppError {
  return new AppError("not_found", "there is nothing at this address; /docs lists what there is");
}

/**
 * Answers a request whose key is known with the run that it began, as it now asks to be answered. Null for a run that
 * failed or that nobody carries out any more: then the request may be tried again, unless its user stopped it or only asks for the end of a stream.
 */
function answerAgain(answering: Answering): AnswerWithRun {
  const { runs } = answering;
  return async (c, runId) => {
    const projectId = /\/projects\/([^/]+)/.exec(c.req.path)?.[1] ?? "";
    const run = await runOf(c, projectId.toLowerCase(), runId);
    const isResumed = c.req.header("Last-Event-ID") !== undefined;
    const hasFailed = run.status === "failed" || (runs.find(runId) === undefined && isAbandoned(run));
    if (hasFailed && run.error !== cancelledByUser && !isResumed) return null;
    return await answerWithRun(c, run, answering);
  };
}

/** Pages say themselves what they may load; whatever else is answered may load nothing. TLS is for whoever ends it. */
function safeHeaders(): MiddlewareHandler[] {
  return [
    secureHeaders({ strictTransportSecurity: false, xFrameOptions: "DENY" }),
    async (c, next) => {
      await next();
      if (!c.res.headers.has("Content-Security-Policy"))
        c.res.headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    },
  ];
}

function guards(deps: ApiDeps) {
  const { bodyBytes } = deps.limits;
  const tooLarge = (): never => {
    throw new AppError("too_large", `the body has more than ${bodyBytes / 1e6} MB; a brief has at most 256 kB`);
  };
  return [
    ...(deps.localUser ? [localUserGuard()] : []),
    plainRequest(),
    bodyLimit({ maxSize: bodyBytes, onError: tooLarge }),
    authenticate(deps),
    rateLimit(deps.limits),
    streamLimit(deps.limits),
  ];
}

/** What Hono itself throws, in our words. */
function knownError(error: unknown): unknown {
  if (!(error instanceof HTTPException)) return error;
  if (error.status === 400) return new HttpProblem("malformed_json", "the body is no JSON");
  if (error.status === 415)
    return new HttpProblem("unsupported_media_type", "send the body as Content-Type: application/json");
  return error;
}
