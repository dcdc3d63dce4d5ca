/**
 * The server that bench/api.ts measures, in a process of its own: the API over a store in memory, and bare routes of Hono
 * beside it to compare with. Prints its address.
 */
import { setTimeout as pause } from "node:timers/promises";
import { Hono } from "hono";
import { pino } from "pino";
import { createGraphRunner } from "../graph/run-graph.ts";
import { createApi } from "../src/api/create-api.ts";
import { defaultLimits } from "../src/api/deps.ts";
import { listen } from "../src/api/serve.ts";
import { createCatalog } from "../src/catalog/catalog.ts";
import { createPlannerDecider } from "../src/planner/decider.ts";
import { parseBrief } from "../src/spec/parse-brief.ts";
import { fakeBackend } from "../test/fake-backend.ts";
import { recordingDecider } from "../test/fake-deciders.ts";

const catalog = createCatalog();
const planner = createPlannerDecider();
/** A model that thinks until the process ends, so that streams stay open. */
const slow = recordingDecider(async () => {
  await new Promise(() => {});
  return undefined;
});
const backend = fakeBackend();
const many = 1_000_000;

const { app } = createApi({
  graph: { catalog, deciderFor: ({ decider }) => (decider === "model" ? slow : planner), now: () => Date.now() },
  openBackend: async () => backend,
  limits: { ...defaultLimits, requestsPerMinute: many, runsPerUser: many, runs: many, heartbeatMs: 1_000 },
  // As in production, but to nowhere: writing is not what is measured.
  log: pino({ level: "info" }, { write: () => {} }),
  localUser: true,
});

const runGraph = createGraphRunner({ catalog, deciderFor: () => planner, openStore: null, now: () => Date.now() });

const bare = new Hono()
  .get("/bare", (c) => c.json({ status: "ok" }))
  .post("/bare/plans", async (c) => {
    const { decider: _decider, ...fields } = await c.req.json();
    const { brief } = parseBrief(fields);
    const { plan } = await runGraph({ brief, settings: {}, saving: null, onProgress: () => {}, signal: undefined });
    return c.json(plan);
  })
  .get("/bare/usage", async (c) => {
    if (c.req.query("gc") !== undefined) {
      await pause(200);
      globalThis.gc?.();
    }
    const { user, system } = process.cpuUsage();
    const { heapUsed, rss, external } = process.memoryUsage();
    return c.json({ cpuMs: (user + system) / 1000, heapBytes: heapUsed, rssBytes: rss, externalBytes: external });
  });

const fetch = (request: Request) => (request.url.includes("/bare") ? bare.fetch(request) : app.fetch(request));
console.log((await listen(fetch, { host: "127.0.0.1", port: 0 })).url);
