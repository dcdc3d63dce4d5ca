import { createRoute, z } from "@hono/zod-openapi";
import { diffProject, restoreVersion } from "../../projects/history.ts";
import { versionDiffSchema } from "../diff-schema.ts";
import { missingProject } from "../missing-project.ts";
import { newApp } from "../new-app.ts";
import { json, limitQuery, problems, projectParams, versionSchema, wholeNumber, withBody } from "../schemas.ts";

const version = wholeNumber(999_999_999);

const list = createRoute({
  operationId: "listVersions",
  method: "get",
  path: "/projects/{id}/infrastructure/versions",
  tags: ["history"],
  summary: "Versions of a project's specification, newest first",
  request: {
    params: projectParams,
    query: z.object({
      limit: limitQuery,
      before: version.optional().openapi({ description: "`next` of the page before" }),
    }),
  },
  responses: {
    200: json(
      z.strictObject({
        versions: z.array(versionSchema),
        next: z.int().nullable().describe("`before` of the next page"),
      }),
      "A page of versions",
    ),
    ...problems(404, 422),
  },
});

const diff = createRoute({
  operationId: "diffVersions",
  method: "get",
  path: "/projects/{id}/infrastructure/diff",
  tags: ["history"],
  summary: "What changed between two versions, what it costs, and why",
  request: {
    params: projectParams,
    query: z.object({
      from: version.optional().openapi({ description: "Without it the version before `to`" }),
      to: version.optional().openapi({ description: "Without it the current version" }),
    }),
  },
  responses: { 200: json(versionDiffSchema, "The changes"), ...problems(404, 422) },
});

const restore = createRoute({
  operationId: "restoreVersion",
  method: "post",
  path: "/projects/{id}/infrastructure/versions/{version}/restore",
  tags: ["history"],
  summary: "Make an earlier version current again, as a new version",
  request: {
    params: projectParams.extend({ version: version.openapi({ param: { name: "version", in: "path" } }) }),
    body: {
      content: {
        "application/json": {
          schema: z
            .strictObject({ expectedVersion: z.int().min(1).optional().describe("Only while this one is current") })
            .meta({ id: "Restoration", example: { expectedVersion: 3 } }),
        },
      },
    },
  },
  responses: {
    200: json(
      z.strictObject({ projectId: z.uuid(), version: z.int(), restoredFrom: z.int() }).meta({ id: "RestoredVersion" }),
      "The new version",
    ),
    ...problems(404, ...withBody),
  },
});

export function versionRoutes() {
  return newApp()
    .openapi(list, async (c) => {
      const { id } = c.req.valid("param");
      const { limit, before } = c.req.valid("query");
      const store = c.get("store");
      if ((await store.getProject(id)) === null) throw missingProject(id);
      const versions = await store.listVersions(id, { limit, ...(before === undefined ? {} : { before }) });
      const last = versions.at(-1);
      return c.json({ versions, next: versions.length < limit || last === undefined ? null : last.version }, 200);
    })
    .openapi(diff, async (c) => {
      const { id } = c.req.valid("param");
      return c.json(
        { projectId: id, ...(await diffProject(c.get("store"), { projectId: id, ...c.req.valid("query") })) },
        200,
      );
    })
    .openapi(restore, async (c) => {
      const { id, version: wanted } = c.req.valid("param");
      const { expectedVersion } = c.req.valid("json");
      const restored = await restoreVersion(c.get("store"), { projectId: id, version: wanted, expectedVersion });
      return c.json({ projectId: id, ...restored }, 200);
    });
}
