import { createRoute, z } from "@hono/zod-openapi";
import { nextCursor, readCursor } from "../cursor.ts";
import { missingProject } from "../missing-project.ts";
import { newApp } from "../new-app.ts";
import {
  json,
  newProjectSchema,
  nextPage,
  pageQuery,
  problems,
  projectParams,
  projectSchema,
  withBody,
} from "../schemas.ts";

const list = createRoute({
  operationId: "listProjects",
  method: "get",
  path: "/projects",
  tags: ["projects"],
  summary: "Your projects, newest first",
  request: { query: pageQuery },
  responses: {
    200: json(z.strictObject({ projects: z.array(projectSchema), next: nextPage }), "A page of projects"),
    ...problems(422),
  },
});

const create = createRoute({
  operationId: "createProject",
  method: "post",
  path: "/projects",
  tags: ["projects"],
  summary: "Create a project",
  request: {
    headers: z.object({
      "idempotency-key": z.string().optional().openapi({ description: "Asking again with it creates nothing more" }),
    }),
    body: { required: true, content: { "application/json": { schema: newProjectSchema } } },
  },
  responses: { 201: json(projectSchema, "The project; its place is in Location"), ...problems(...withBody) },
});

const show = createRoute({
  operationId: "getProject",
  method: "get",
  path: "/projects/{id}",
  tags: ["projects"],
  summary: "A project",
  request: { params: projectParams },
  responses: { 200: json(projectSchema, "The project"), ...problems(404, 422) },
});

export function projectRoutes() {
  return newApp()
    .openapi(list, async (c) => {
      const { limit, after } = c.req.valid("query");
      const page = { limit, ...(after === undefined ? {} : { after: readCursor(after) }) };
      const projects = await c.get("store").listProjects(page);
      const last = projects.at(-1);
      const position = last === undefined ? undefined : { at: last.createdAt, id: last.id };
      return c.json({ projects, next: nextCursor(projects, limit, position) }, 200);
    })
    .openapi(create, async (c) => {
      const { name, description, techStack } = c.req.valid("json");
      const project = await c
        .get("store")
        .createProject({ name, description, techStack: techStack ?? { categories: [] } });
      c.header("Location", `${c.req.path}/${project.id}`);
      return c.json(project, 201);
    })
    .openapi(show, async (c) => {
      const { id } = c.req.valid("param");
      const project = await c.get("store").getProject(id);
      if (project === null) throw missingProject(id);
      return c.json(project, 200);
    });
}
