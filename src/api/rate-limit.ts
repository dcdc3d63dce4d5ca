import type { MiddlewareHandler } from "hono";
import { rateLimiter } from "hono-rate-limiter";
import { AppError } from "../errors.ts";
import { actorId } from "./authenticate.ts";
import type { ApiEnv, Limits } from "./deps.ts";
import { problemResponse } from "./problem.ts";

const windowMs = 60_000;

/** So many requests a minute of one user, counted in this process. */
export function rateLimit({ requestsPerMinute }: Limits): MiddlewareHandler<ApiEnv> {
  return rateLimiter<ApiEnv>({
    windowMs,
    limit: requestsPerMinute,
    standardHeaders: "draft-7",
    keyGenerator: (c) => actorId(c.get("actor")),
    handler: (c) => {
      const error = new AppError("rate_limited", `at most ${requestsPerMinute} requests a minute: wait, then go on`);
      return problemResponse(c, error, { "Retry-After": c.res.headers.get("Retry-After") ?? String(windowMs / 1000) });
    },
  });
}
