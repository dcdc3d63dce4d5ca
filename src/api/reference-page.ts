import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Context } from "hono";
import { html, raw } from "hono/html";
import { z } from "zod";

const schemaSchema = z.looseObject({
  $ref: z.string().optional(),
  description: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  example: z.unknown().optional(),
});
type Schema = z.infer<typeof schemaSchema>;

const contentSchema = z.record(z.string(), z.object({ schema: schemaSchema.optional() }));
const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  tags: z.array(z.string()),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: schemaSchema }))
    .optional(),
  requestBody: z.object({ content: contentSchema }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: contentSchema.optional() })),
});
type Operation = z.infer<typeof operationSchema>;

const documentSchema = z.object({
  info: z.object({ title: z.string(), description: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), schemaSchema) }),
});

const css = readFileSync(new URL("./reference-page.css", import.meta.url), "utf8");
/** The page may load nothing; its one style is known by its hash. */
const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(css).digest("base64")}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** The document to read: operations by subject, then the named schemas. Plain HTML, without a script or another host. */
export function referencePage(c: Context, document: unknown): Response | Promise<Response> {
  const { info, tags, paths, components } = documentSchema.parse(document);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  c.header("Content-Security-Policy", policy);
  return c.html(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title} API</title><style>${raw(css)}</style>
</head>
<body>
<header><h1>${info.title} API</h1><p>${prose(info.description)}</p>
<p>The same for programs: <a href="openapi.json">openapi.json</a>. </p></header>
<nav aria-label="Operations"><ul>${operations.map(
    ({ path, method, operation }) =>
      html`<li><a href="#${operation.operationId}"><b>${method}</b> ${path}</a> ${operation.summary}</li>`,
  )}</ul></nav>
<main>
${tags.map(
  (tag) => html`<section><h2>${tag.name}</h2><p>${tag.description}</p>
${operations.filter(({ operation }) => operation.tags.includes(tag.name)).map(operationHtml)}</section>`,
)}
<section><h2>Schemas</h2>${Object.entries(components.schemas).map(schemaHtml)}</section>
</main>
</body>
</html>`);
}

function operationHtml({ path, method, operation }: { path: string; method: string; operation: Operation }) {
  const body = operation.requestBody?.content["application/json"]?.schema;
  return html`<article id="${operation.operationId}"><h3><b>${method}</b> <code>${path}</code></h3>
<p>${operation.summary}${operation.description === undefined ? "" : html`. ${prose(operation.description)}`}</p>
${
  operation.parameters === undefined || operation.parameters.length === 0
    ? ""
    : html`<table><caption>Parameters</caption><tr><th scope="col">name</th><th scope="col">in</th><th scope="col">what</th></tr>
${operation.parameters.map(
  ({ name, in: place, required, schema }) =>
    html`<tr><td><code>${name}</code>${required === true ? "" : " (optional)"}</td><td>${place}</td><td>${typeHtml(schema)}${described(schema)}</td></tr>`,
)}</table>`
}
${body === undefined ? "" : html`<p>Body: ${typeHtml(body)}</p>`}
<table><caption>Answers</caption><tr><th scope="col">status</th><th scope="col">what</th></tr>
${Object.entries(operation.responses).filter(isAnswer).map(answerHtml)}</table>
${problemsHtml(Object.entries(operation.responses).filter((entry) => !isAnswer(entry)))}</article>`;
}

type Answer = [string, Operation["responses"][string]];

function isAnswer([, { content = {} }]: Answer): boolean {
  return !("application/problem+json" in content);
}

function answerHtml([status, { description, content = {} }]: Answer) {
  const forms = Object.entries(content).map(
    ([type, { schema }]) => html`<br><code>${type}</code> ${schema === undefined ? "" : typeHtml(schema)}`,
  );
  return html`<tr><td>${status}</td><td>${prose(description)}${forms}</td></tr>`;
}

function problemsHtml(problems: readonly Answer[]) {
  if (problems.length === 0) return "";
  return html`<p>Otherwise a <a href="#schema-Problem">Problem</a>:</p><ul>${problems.map(
    ([status, { description }]) => html`<li>${status} ${prose(description)}</li>`,
  )}</ul>`;
}

/** Text with `code` in backticks. */
function prose(text: string) {
  return html`${text.split("`").map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))}`;
}

function schemaHtml([name, schema]: [string, Schema]) {
  const fields = Object.entries(schema.properties ?? {}).map(([key, value]) => ({ key, field: readSchema(value) }));
  return html`<article id="schema-${name}"><h3>${name}</h3><p>${prose(schema.description ?? "")}</p>
${
  fields.length === 0
    ? html`<p>${typeHtml(schema)}</p>`
    : html`<table><caption>Fields of ${name}</caption><tr><th scope="col">field</th><th scope="col">type</th><th scope="col">what</th></tr>
${fields.map(
  ({ key, field }) =>
    html`<tr><td><code>${key}</code>${schema.required?.includes(key) === true ? "" : " (optional)"}</td><td>${typeHtml(field)}</td><td>${prose(field.description ?? "")}</td></tr>`,
)}</table>`
}
${schema.example === undefined ? "" : html`<pre>${JSON.stringify(schema.example, null, 2)}</pre>`}</article>`;
}

function readSchema(value: unknown): Schema {
  return schemaSchema.parse(value);
}

function described({ description }: Schema) {
  return description === undefined ? "" : html`: ${prose(description)}`;
}

/** A type in a few words; what is nested deeper stands in the document. */
function typeHtml(schema: Schema): ReturnType<typeof html> | string {
  const { $ref, anyOf, items, type, properties } = schema;
  if ($ref !== undefined) {
    const name = $ref.slice($ref.lastIndexOf("/") + 1);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (anyOf !== undefined)
    return html`${anyOf.map((part, index) => html`${index === 0 ? "" : " or "}${typeHtml(readSchema(part))}`)}`;
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(", ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (items !== undefined) return html`list of ${typeHtml(readSchema(items))}`;
  if (properties !== undefined) return html`object: ${Object.keys(properties).join(", ")}`;
  return type === undefined ? "any JSON" : [type].flat().join(" or ");
}
