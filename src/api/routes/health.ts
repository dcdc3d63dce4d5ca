import { createRoute, z } from "@hono/zod-openapi";
import type { ApiDeps } from "../deps.ts";
import { newApp } from "../new-app.ts";
import { problemSchema } from "../problem.ts";
import { json } from "../schemas.ts";

const statusSchema = z.strictObject({ status: z.literal("ok") }).meta({ id: "Health" });

const health = createRoute({
  operationId: "getHealth",
  method: "get",
  path: "/healthz",
  tags: ["operation"],
  summary: "Whether the process answers",
  security: [],
  responses: { 200: json(statusSchema, "It answers") },
});

const readiness = createRoute({
  operationId: "getReadiness",
  method: "get",
  path: "/readyz",
  tags: ["operation"],
  summary: "Whether the database answers",
  security: [],
  responses: {
    200: json(statusSchema, "It was asked and answered"),
    503: { description: "It did not answer", content: { "application/problem+json": { schema: problemSchema } } },
  },
});

export function healthRoutes({ openBackend }: Pick<ApiDeps, "openBackend">) {
  return newApp()
    .openapi(health, (c) => c.json({ status: "ok" as const }, 200))
    .openapi(readiness, async (c) => {
      const backend = await openBackend();
      await backend.ping();
      return c.json({ status: "ok" as const }, 200);
    });
}
