import type { MiddlewareHandler } from "hono";
import { AppError } from "../errors.ts";
import { wantsStream } from "./answer-with-run.ts";
import { actorId } from "./authenticate.ts";
import type { ApiEnv, Limits } from "./deps.ts";

/**
 * So many open streams of one user. Each may ask the database every second for a run that another process carries out,
 * and stays open for as long as that run, so that a limit of requests a minute alone would let them pile up.
 */
export function streamLimit({ streamsPerUser }: Pick<Limits, "streamsPerUser">): MiddlewareHandler<ApiEnv> {
  const open = new Map<string, number>();
  const change = (userId: string, by: 1 | -1): void => {
    const count = (open.get(userId) ?? 0) + by;
    if (count > 0) open.set(userId, count);
    else open.delete(userId);
  };
  return async (c, next) => {
    const userId = actorId(c.get("actor"));
    // Before any work is begun, whose end the caller could then not hear.
    if (wantsStream(c) && (open.get(userId) ?? 0) >= streamsPerUser)
      throw new AppError(
        "rate_limited",
        `${streamsPerUser} of your streams are open: close one, or ask without a stream`,
      );
    c.set("enterStream", () => {
      change(userId, 1);
      return () => change(userId, -1);
    });
    await next();
  };
}
