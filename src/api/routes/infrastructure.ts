import { createRoute, z } from "@hono/zod-openapi";
import { namedSections } from "../../../graph/named-sections.ts";
import { requirementsBefore } from "../../projects/requirements-before.ts";
import type { Store } from "../../projects/store.ts";
import { type Answering, answerWithRun, runOf } from "../answer-with-run.ts";
import type { ApiDeps } from "../deps.ts";
import { startGeneration } from "../generation.ts";
import { missingProject } from "../missing-project.ts";
import { newApp, refuseBadBrief } from "../new-app.ts";
import { inOtherForm, otherForms } from "../other-forms.ts";
import { readEventId } from "../run-stream.ts";
import {
  acceptedSchema,
  generationRequestSchema,
  generationSchema,
  infrastructureSchema,
  json,
  problems,
  projectParams,
  withBody,
} from "../schemas.ts";
import { storedPlan, storedSpec } from "../stored-plan.ts";

/** Shown in the document only: in the types the route answers with JSON. */
const shownForms: Record<never, never> = Object.fromEntries(
  Object.values(otherForms).map((type) => [type, { schema: type.endsWith("json") ? z.looseObject({}) : z.string() }]),
);

const read = createRoute({
  operationId: "getInfrastructure",
  method: "get",
  path: "/projects/{id}/infrastructure",
  tags: ["infrastructure"],
  summary: "The current specification of a project",
  middleware: inOtherForm,
  request: {
    params: projectParams,
    query: z.object({
      format: z
        .enum(["json", "table", "markdown", "html", "svg", "mermaid", "sarif"], {
          error: "must be json, table, markdown, html, svg, mermaid or sarif",
        })
        .default("json")
        .openapi({ description: "As on the command line; anything but json shows the plan itself" }),
    }),
  },
  responses: {
    200: {
      description: "The specification and its plan; both null before the first",
      content: {
        "application/json": { schema: infrastructureSchema },
        ...shownForms,
      },
    },
    ...problems(404, 409, 422),
  },
});

const generate = createRoute({
  operationId: "generateInfrastructure",
  method: "post",
  path: "/projects/{id}/infrastructure",
  tags: ["infrastructure"],
  summary: "Generate the specification of a project",
  description:
    "Name, description and tech stack come from the project. Answers with the result; with `Accept: text/event-stream` with a stream of events (`custom` for progress, then `values` or `error`) that `Last-Event-ID` resumes; with `Prefer: respond-async` at once with 202 and where to look. A caller who leaves cancels nothing.",
  request: {
    params: projectParams,
    headers: z.object({
      "idempotency-key": z.string().optional().openapi({ description: "Asking again with it finds the same run" }),
      prefer: z.string().optional().openapi({ description: "respond-async" }),
      "last-event-id": z.string().optional().openapi({ description: "Where a stream was left" }),
    }),
    body: { content: { "application/json": { schema: generationRequestSchema } } },
  },
  responses: {
    200: {
      description: "The result, or the stream that ends with it",
      content: { "application/json": { schema: generationSchema }, "text/event-stream": { schema: z.string() } },
    },
    202: json(acceptedSchema, "The run is begun; its place is in Location"),
    ...problems(404, 502, 504, ...withBody),
  },
});

export function infrastructureRoutes(deps: ApiDeps, answering: Answering) {
  return newApp()
    .openapi(read, async (c) => {
      const { id } = c.req.valid("param");
      const found = await c.get("store").getInfrastructure(id);
      if (found === null) throw missingProject(id);
      const { spec, version, updatedAt } = found;
      const plan = storedPlan(found.plan);
      return c.json(
        {
          projectId: id,
          infrastructureSpec: storedSpec(spec),
          hasSpecification: spec !== null,
          version,
          updatedAt,
          plan,
        },
        200,
      );
    })
    .openapi(
      generate,
      async (c) => {
        const { id } = c.req.valid("param");
        const { decider, sections, ...requirements } = c.req.valid("json");
        const resumed = readEventId(c.req.header("Last-Event-ID"));
        if (resumed !== null) {
          const run = await runOf(c, id, resumed.runId);
          await c.get("bindRun")(run.id);
          return await answerWithRun(c, run, answering);
        }
        const { name, description, techStack } = await existingProject(c.get("store"), id);
        const before = namedSections(sections) === null ? {} : await requirementsBefore(c.get("store"), id);
        const brief = { ...before, projectName: name, projectDescription: description, techStack, ...requirements };
        const input = { brief, projectId: id, settings: { decider }, sections };
        const { runId } = await startGeneration(c, { deps, runs: answering.runs, input });
        await c.get("bindRun")(runId);
        return await answerWithRun(c, { id: runId, projectId: id, status: "running" }, answering);
      },
      (result) => refuseBadBrief(result, { projectName: "project", projectDescription: "project" }),
    );
}

async function existingProject(store: Store, id: string) {
  const project = await store.getProject(id);
  if (project === null) throw missingProject(id);
  return project;
}
