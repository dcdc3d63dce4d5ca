import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { ApiEnv } from "./deps.ts";
import { referencePage } from "./reference-page.ts";

const info = {
  openapi: "3.1.0",
  info: {
    title: "Infraspec",
    version: "1",
    description:
      "From what a team knows about a project to a validated, priced infrastructure specification. Errors are RFC 9457 problems with a stable `code` and the request's id.",
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [{ url: "/" }],
  security: [{ accessToken: [] }],
  tags: [
    { name: "infrastructure", description: "The specification of a project" },
    { name: "runs", description: "Generations, as they go on and as they ended" },
    { name: "history", description: "Versions, what changed between them, and back" },
    { name: "projects", description: "For the page, the command line and trying out; a product keeps its own" },
    { name: "without a project", description: "Nothing of it is saved" },
    { name: "operation", description: "For load balancers" },
  ],
};

/** `/openapi.json`, and the same to read at `/docs`; neither asks another host for anything. */
export function addDocument(app: OpenAPIHono<ApiEnv>): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "accessToken", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "Access token of a Supabase user. Not needed where the server acts for the local user.",
  });
  const document = () => withZodSchemas(app.getOpenAPI31Document(info));
  let made: ReturnType<typeof document> | null = null;
  app.get("/openapi.json", (c) => {
    made ??= document();
    return c.json(made);
  });
  app.get("/docs", (c) => {
    made ??= document();
    return referencePage(c, made);
  });
}

type Document = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

/** Named schemas as zod writes them: the document's generator takes fields that may be absent for required ones. */
function withZodSchemas(document: Document): Document {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/components/schemas/${id}`,
    unrepresentable: "any",
  });
  const named = Object.keys(document.components?.schemas ?? {}).map((id) => {
    const { $id: _id, $schema: _schema, id: _name, ...schema } = schemas[id] ?? {};
    return [id, schema];
  });
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(named) } };
}
