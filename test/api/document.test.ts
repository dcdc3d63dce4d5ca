import { createConfig, lintFromString } from "@redocly/openapi-core";
import { validate } from "@scalar/openapi-parser";
import { beforeAll, describe, expect, it } from "vitest";
import { pointer } from "./openapi.ts";
import { type ApiWorld, apiWorld, newProject } from "./world.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});

/** Warnings of Redocly that are meant to be: the reason stands with each. */
const meant: Readonly<Record<string, string>> = {
  "no-server-example.com": "the server is wherever the document was asked for",
  "operation-4xx-response": "health and readiness take no input that could be wrong",
  "no-required-schema-properties-undefined": "records by section: their values are said once, as additionalProperties",
};

describe("the OpenAPI document", () => {
  it("has no error by Redocly, and no warning but those that are meant", async () => {
    const config = await createConfig({ extends: ["recommended"] });
    const source = JSON.stringify(world.openApi.document);
    const problems = await lintFromString({ source, absoluteRef: "openapi.json", config });
    const unexpected = problems.filter(({ severity, ruleId }) => severity === "error" || meant[ruleId] === undefined);
    expect(unexpected.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  it("is valid by Scalar", async () => {
    const { valid, errors, version } = await validate(JSON.stringify(world.openApi.document));
    expect({ valid, errors: errors ?? [], version }).toEqual({ valid: true, errors: [], version: "3.1" });
  });

  it("uses no keyword that draft 7 of JSON Schema lacks, since these tests read it as that", () => {
    const later = /"(prefixItems|unevaluated\w+|dependent\w+|\w+Contains|\$dynamic\w+|\$anchor|\$defs|discriminator)":/;
    expect(JSON.stringify(world.openApi.document)).not.toMatch(later);
  });

  it("refers to nothing that it does not hold, and holds nothing that it does not use", () => {
    const text = JSON.stringify(world.openApi.document);
    const used = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(Object.keys(world.openApi.document.components.schemas)));
  });

  it("has examples that keep their own schemas, for every body", () => {
    const { document, faults, operations } = world.openApi;
    const examples = Object.entries(document.components.schemas).filter(([, { example }]) => example !== undefined);
    for (const [name, { example }] of examples)
      expect([name, faults(pointer("components", "schemas", name), example)]).toEqual([name, []]);
    const named = new Set(examples.map(([name]) => name));
    const bodies = operations.flatMap(({ operation }) => {
      const schema = operation.requestBody?.content["application/json"]?.schema;
      return schema === undefined ? [] : [String(schema.$ref).split("/").at(-1) ?? ""];
    });
    expect(bodies.filter((name) => !named.has(name))).toEqual([]);
  });

  it("has examples that the API itself accepts", async () => {
    const id = await newProject(world);
    for (const { path, method, operation } of world.openApi.operations) {
      const schema = operation.requestBody?.content["application/json"]?.schema;
      const example = world.openApi.document.components.schemas[String(schema?.$ref).split("/").at(-1) ?? ""]?.example;
      const address = path.replace("/api/projects/{id}", id).replace("{version}", "1");
      // The first version is current, so there is nothing to go back to.
      const statuses = operation.operationId === "restoreVersion" ? [409] : [200, 201];
      if (schema !== undefined)
        expect(statuses, path).toContain((await world.ask(address, { method, body: example })).status);
    }
  });

  it("is shown at /docs, which loads nothing and runs nothing", async () => {
    const page = await world.ask("/docs", { user: null });
    expect(page.status).toBe(200);
    for (const { path, operation } of world.openApi.operations) {
      expect(page.text).toContain(path);
      expect(page.text).toContain(operation.operationId);
    }
    expect(page.text).not.toMatch(/<script|<link|<img|url\(|@import/);
    expect(page.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  });
});
