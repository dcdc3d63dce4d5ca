import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { z } from "zod";
import { examplesOf, fieldsOf, type StoredExample } from "./examples.ts";
import { formParts, isWrite, jsonOf, type Received, receive } from "./journal.ts";
import { keepRuns, runsOf } from "./runs.ts";

export type { Received } from "./journal.ts";

type Fields = Record<string, unknown>;

export interface LangSmithServer {
  /** http://127.0.0.1:PORT, the value of LANGSMITH_ENDPOINT. */
  url: string;
  received: readonly Received[];
  /** Requests that change something, as `METHOD /path`, since the last reset. */
  writes(): string[];
  /** All that was sent since the last reset, as one text. */
  sent(): string;
  /** Forgets what was received, not what is stored. */
  reset(): void;
  datasets: Map<string, Fields>;
  examples: Map<string, StoredExample>;
  sessions: Map<string, Fields>;
  /** Runs of experiments, with what they were asked and what they answered. */
  runs: Map<string, Fields>;
  /** Pairwise experiments. */
  comparisons: Fields[];
  feedback: Fields[];
  close(): Promise<void>;
}

/** What to answer instead of serving a request: a status, or undefined to serve it. */
export type Fault = (received: Received, earlier: number) => number | undefined;

/** Speaks as much of LangSmith's protocol as data sets, experiments and traces use, in memory, on 127.0.0.1. */
export async function startLangSmithServer(fault: Fault = () => undefined): Promise<LangSmithServer> {
  const received: Received[] = [];
  const datasets = new Map<string, Fields>();
  const examples = new Map<string, StoredExample>();
  const sessions = new Map<string, Fields>();
  const runs = new Map<string, Fields>();
  const comparisons: Fields[] = [];
  const feedback: Fields[] = [];
  const app = new Hono<{ Variables: { received: Received } }>();
  app.use(async (context, next) => {
    const request = await receive(context.req.raw);
    const earlier = received.filter(({ method, path }) => method === request.method && path === request.path).length;
    received.push(request);
    context.set("received", request);
    const status = fault(request, earlier);
    if (status !== undefined) return new Response(JSON.stringify({ detail: "said so by the test" }), { status });
    return await next();
  });

  app.get("/info", (context) =>
    context.json({ version: "0.12.0", instance_flags: { dataset_examples_multipart_enabled: true } }),
  );
  app.get("/datasets", (context) => {
    const name = context.req.query("name");
    return context.json([...datasets.values()].filter((dataset) => name === undefined || dataset.name === name));
  });
  app.post("/datasets", (context) => {
    const body = jsonOf(context.get("received"));
    if ([...datasets.values()].some(({ name }) => name === body.name)) return context.json({ detail: "taken" }, 409);
    const dataset = { ...body, id: randomUUID(), tenant_id: randomUUID(), created_at: "2026-01-01T00:00:00Z" };
    datasets.set(dataset.id, dataset);
    return context.json(dataset);
  });
  app.get("/datasets/:id", (context) => found(context.json, datasets.get(context.req.param("id"))));
  app.get("/examples", (context) => {
    const { query } = context.get("received");
    const all = [...examples.values()].filter((example) => example.dataset_id === query.get("dataset"));
    const offset = Number(query.get("offset") ?? 0);
    return context.json(all.slice(offset, offset + Number(query.get("limit") ?? 100)));
  });
  app.delete("/examples", (context) => {
    for (const id of context.get("received").query.getAll("example_ids")) examples.delete(id);
    return context.json({});
  });
  app.on(["POST", "PATCH"], "/v1/platform/datasets/:id/examples", async (context) => {
    const changed = await examplesOf(context.get("received"), context.req.param("id"), examples);
    const isNew = context.req.method === "POST";
    if (changed.some(({ id }) => examples.has(id) === isNew)) return context.json({ detail: "in the way" }, 409);
    for (const example of changed) examples.set(example.id, example);
    return context.json({ count: changed.length, example_ids: changed.map(({ id }) => id) });
  });
  app.post("/sessions", (context) => {
    const body = jsonOf(context.get("received"));
    const session = { ...body, id: typeof body.id === "string" ? body.id : randomUUID(), tenant_id: randomUUID() };
    sessions.set(session.id, session);
    return context.json(session);
  });
  app.get("/sessions", (context) => {
    const name = context.req.query("name");
    return context.json([...sessions.values()].filter((session) => name === undefined || session.name === name));
  });
  app.get("/sessions/:id", (context) => found(context.json, sessions.get(context.req.param("id"))));
  app.patch("/sessions/:id", (context) => {
    const id = context.req.param("id");
    // The client sends null for what it leaves as it is.
    const change = Object.entries(jsonOf(context.get("received"))).filter(([, value]) => value !== null);
    sessions.set(id, { ...sessions.get(id), ...Object.fromEntries(change) });
    return context.json(sessions.get(id) ?? {});
  });
  app.post("/runs/multipart", async (context) => {
    const parts = await formParts(context.get("received"));
    for (const [name, part] of parts) if (name.startsWith("feedback.")) feedback.push(fieldsOf(part));
    keepRuns(runs, parts);
    return context.json({}, 202);
  });
  app.post("/runs/query", (context) => {
    const wanted = z.array(z.string()).parse(jsonOf(context.get("received")).session);
    return context.json({ runs: runsOf(runs, sessions, wanted), cursors: {} });
  });
  app.post("/datasets/comparative", (context) => {
    const comparison = { ...jsonOf(context.get("received")), tenant_id: randomUUID() };
    comparisons.push(comparison);
    return context.json(comparison);
  });
  app.post("/runs/batch", (context) => context.json({}, 202));
  app.post("/feedback", (context) => {
    feedback.push(jsonOf(context.get("received")));
    return context.json({});
  });

  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  if (!server.listening) await once(server, "listening");
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    received,
    writes: () => received.filter(isWrite).map(({ method, path }) => `${method} ${path}`),
    sent: () =>
      received.map(({ path, query, body }) => `${path} ${query.toString()} ${body.toString("utf8")}`).join("\n"),
    reset: () => void received.splice(0),
    datasets,
    examples,
    sessions,
    runs,
    comparisons,
    feedback,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
    },
  };
}

function found(answer: (body: Fields, status?: 404) => Response, value: Fields | undefined): Response {
  return value === undefined ? answer({ detail: "not found" }, 404) : answer(value);
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}
