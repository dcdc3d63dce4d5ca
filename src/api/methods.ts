import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiEnv } from "./deps.ts";
import { HttpProblem } from "./http-problem.ts";

/** Answers 405 with what is allowed, for addresses that exist under other methods. To be called after all routes. */
export function refuseOtherMethods(app: OpenAPIHono<ApiEnv>): void {
  const allowed = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method === "ALL" || path.includes("*")) continue;
    const methods = (allowed.get(path) ?? new Set<string>()).add(method);
    allowed.set(path, method === "GET" ? methods.add("HEAD") : methods);
  }
  for (const [path, methods] of allowed) {
    const list = [...methods].sort().join(", ");
    app.all(path, (c) => {
      throw new HttpProblem("method_not_allowed", `${c.req.method} is not for this address; it takes ${list}`, {
        Allow: list,
      });
    });
  }
}
