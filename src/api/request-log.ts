import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Logger } from "pino";
import { AppError } from "../errors.ts";
import { actorId } from "./authenticate.ts";
import type { ApiEnv } from "./deps.ts";

/** One line a request: what was asked, by whom, how it ended. Nothing of bodies, queries or tokens. */
export function requestLog(log: Logger): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const startedAtMs = performance.now();
    c.set("log", log.child({ requestId: c.get("requestId") }));
    await next();
    const actor: ApiEnv["Variables"]["actor"] | undefined = c.get("actor");
    c.get("log").info(
      {
        method: c.req.method,
        route: routePath(c, -1),
        status: c.res.status,
        durationMs: Math.round(performance.now() - startedAtMs),
        ...(actor === undefined ? {} : { user: actorId(actor) }),
      },
      "request",
    );
  };
}

/**
 * What of an error may be logged: its kind and where it came from. Messages may quote rows and briefs, so they are kept
 * out unless somebody asks to debug.
 */
export function loggable(error: unknown, isDebugging: boolean): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return {
    error: error.name,
    ...(error instanceof AppError ? { code: error.code } : {}),
    ...(isDebugging ? { message: error.message } : {}),
    frames: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: loggable(error.cause, isDebugging) }),
  };
}
