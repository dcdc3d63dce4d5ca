import fc from "fast-check";
import { expect } from "vitest";
import { tokenOf } from "../fake-backend.ts";
import type { Operation } from "./openapi.ts";
import { type ApiWorld, alice } from "./world.ts";

export interface FuzzInput {
  /** Values that lead to something: ids of projects and runs, numbers of versions, cursors. */
  known: readonly string[];
  requests: number;
  seed: number;
  authorization?: string | null;
}

/**
 * Sends requests that are made of the document's own routes, parameters and examples, more or less spoilt. None may be
 * answered with a fault, or with anything that the document does not promise.
 */
export async function fuzz(world: ApiWorld, { known, requests, seed, authorization }: FuzzInput): Promise<number[]> {
  const valid = authorization === undefined ? `Bearer ${await tokenOf(alice)}` : authorization;
  const statuses: number[] = [];
  const law = fc.asyncProperty(requestArbitrary(world, { known, valid }), async (request) => {
    const { method, path, headers, body } = request;
    const init = { method, headers, ...(body === undefined || ["GET", "HEAD"].includes(method) ? {} : { body }) };
    const response = await world.app.request(path, init);
    statuses.push(response.status);
    expect(response.status, JSON.stringify(request).slice(0, 2000)).toBeLessThan(500);
    await world.check(request, response);
  });
  // The API remembers what was asked before, so a smaller request would not fail in the same way.
  await fc.assert(law, { numRuns: requests, seed, endOnFailure: true });
  return statuses;
}

const strange = [
  null,
  true,
  -1,
  0,
  1e308,
  1.5,
  "",
  " ",
  "\u0000",
  "\ud800",
  "💥",
  "__proto__",
  "10k",
  [],
  [[]],
  {},
  [null],
];
const texts = ["", "0", "1", "-1", "x", "null", "%00", "..%2f", "💥", "a b", "1e9", "9".repeat(30), "'", "\\", "[]"];

function requestArbitrary(world: ApiWorld, { known, valid }: { known: readonly string[]; valid: string | null }) {
  const value = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constantFrom(...texts) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: "binary", maxLength: 12 }).map((text) => encodeURIComponent(text.toWellFormed())),
    },
  );
  return fc.constantFrom(...world.openApi.operations).chain((operation) =>
    fc.record({
      method: mostly(
        operation.method,
        fc.constantFrom("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "X"),
      ),
      path: pathArbitrary(operation, value),
      headers: headersArbitrary(valid, value),
      body: bodyArbitrary(world, operation),
    }),
  );
}

function mostly<Value>(usual: Value, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
}

function pathArbitrary({ path, operation }: Operation, value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  const queries = (operation.parameters ?? []).filter(({ in: place }) => place === "query").map(({ name }) => name);
  const filled = fc
    .array(value, { minLength: names.length, maxLength: names.length })
    .map((values) =>
      names.reduce((address, name, index) => address.replace(`{${name}}`, () => values[index] ?? ""), path),
    );
  const query = fc
    .array(fc.tuple(fc.constantFrom(...queries, "format", "limit", "x"), value), { maxLength: 3 })
    .map((pairs) => (pairs.length === 0 ? "" : `?${pairs.map(([name, text]) => `${name}=${text}`).join("&")}`));
  const end = mostly("", fc.constantFrom("/", "//", "/..", "/%2e%2e", ";a", "%00", "%", "/x"));
  return fc.tuple(filled, end, query).map((parts) => parts.join(""));
}

function headersArbitrary(valid: string | null, value: fc.Arbitrary<string>): fc.Arbitrary<Record<string, string>> {
  const printable = fc.oneof(
    value.filter((text) => /^[\x20-\x7e]*$/.test(text)),
    fc.string({ maxLength: 20 }),
  );
  const other: fc.Arbitrary<string | null> = fc.oneof(
    fc.constantFrom(null, "", "Bearer", "Bearer a.b.c", "Basic x"),
    printable,
  );
  return fc
    .record(
      {
        Authorization: fc.oneof({ weight: 12, arbitrary: fc.constant(valid) }, { weight: 1, arbitrary: other }),
        "Content-Type": mostly(
          "application/json",
          fc.oneof(fc.constantFrom("text/plain", "application/json;", ""), printable),
        ),
        Accept: fc.constantFrom(
          "*/*",
          "application/json",
          "text/event-stream",
          "application/xml",
          "text/html,*/*;q=0.1",
        ),
        Prefer: fc.constantFrom("respond-async", "wait=1", "respond-async, wait=10", ""),
        "Idempotency-Key": fc.oneof(fc.constantFrom("a", "b", "c", "d"), printable),
        "Last-Event-ID": fc.oneof(
          fc.tuple(value, fc.nat(50)).map(([id, at]) => `${id}:${at}`),
          printable,
        ),
        "X-Request-Id": printable,
        Origin: mostly("http://localhost", fc.constantFrom("null", "https://evil.example")),
      },
      { requiredKeys: ["Authorization", "Content-Type"] },
    )
    .map((headers) =>
      Object.fromEntries(Object.entries(headers).flatMap(([name, text]) => (isHeader(text) ? [[name, text]] : []))),
    );
}

function isHeader(text: string | null): text is string {
  return text !== null && /^[\x20-\x7e]*$/.test(text);
}

function bodyArbitrary({ openApi }: ApiWorld, { operation }: Operation): fc.Arbitrary<string | undefined> {
  const schema = operation.requestBody?.content["application/json"]?.schema.$ref;
  const name = String(schema).split("/").at(-1) ?? "";
  const example = openApi.document.components.schemas[name]?.example ?? {};
  const spoilt = fc
    .array(fc.tuple(fc.nat(1000), fc.oneof(fc.constantFrom(...strange), fc.jsonValue({ maxDepth: 3 })), fc.nat(5)), {
      maxLength: 3,
    })
    .map((changes) => JSON.stringify(changes.reduce((document: unknown, change) => spoil(document, change), example)));
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(JSON.stringify(example)) },
    { weight: 5, arbitrary: spoilt },
    { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(undefined, "", "{", "{}", "[]", "null", '"x"', "1", "\u0000", '{"a":1,"a":2}'),
    },
  );
}

/** The document with one value changed, one key left out or one added, at a place that the number chooses. */
function spoil(document: unknown, [place, value, kind]: readonly [number, unknown, number]): unknown {
  if (typeof document !== "object" || document === null) return value;
  const entries = Object.entries(document);
  const chosen = entries[place % Math.max(1, entries.length)];
  if (chosen === undefined || kind === 0) return { ...document, [String(value).slice(0, 20)]: value };
  const [key, old] = chosen;
  const changed: [string, unknown][] = entries.flatMap(([name, kept]): [string, unknown][] => {
    if (name !== key) return [[name, kept]];
    if (kind === 1) return [];
    return [[name, kind === 2 ? value : spoil(old, [Math.floor(place / 3), value, kind])]];
  });
  return Array.isArray(document) ? changed.map(([, kept]) => kept) : Object.fromEntries(changed);
}
