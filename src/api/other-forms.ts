import type { MiddlewareHandler } from "hono";
import { z } from "zod";
import { renderPlan } from "../formats/render.ts";
import { AppError } from "../errors.ts";
import { type Plan, planSchema } from "../spec/plan.ts";
import type { ApiEnv } from "./deps.ts";
import { missingProject } from "./missing-project.ts";

/** How a plan is shown beside JSON, by `?format=`, and as what it is sent. */
export const otherForms = {
  table: "text/plain",
  markdown: "text/markdown",
  html: "text/html",
  svg: "image/svg+xml",
  mermaid: "text/plain",
  sarif: "application/sarif+json",
} as const;

const formSchema = z.enum(["table", "markdown", "html", "svg", "mermaid", "sarif"]);

/** A report and a drawing bring their one style with them; a report says itself by its hash that this is the one. */
const styledPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

/**
 * Answers a request for the current plan in another form. What it cannot read is left to the route, whose schema says
 * what is wrong. Stands before the route, so that the types of its answer stay those of JSON.
 */
export const inOtherForm: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const format = formSchema.safeParse(c.req.query("format"));
  const id = z.uuid().safeParse(c.req.param("id"));
  if (!format.success || !id.success) return await next();
  const found = await c.get("store").getInfrastructure(id.data);
  if (found === null) throw missingProject(id.data);
  const text = await renderPlan(readablePlan(id.data, found.plan), {
    format: format.data,
    color: false,
    saved: { projectId: id.data, version: found.version },
    source: `project ${id.data}`,
  });
  if (format.data === "html" || format.data === "svg") c.header("Content-Security-Policy", styledPolicy);
  return c.body(text, 200, { "Content-Type": `${otherForms[format.data]}; charset=utf-8` });
};

function readablePlan(id: string, document: unknown): Plan {
  if (document === null)
    throw new AppError("conflict", `project ${id} has no specification yet: POST to this address makes one`);
  const plan = planSchema.safeParse(document);
  if (plan.success) return plan.data;
  throw new AppError("conflict", `the plan of project ${id} was saved by another release: generate it again`);
}
