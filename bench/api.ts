/**
 * The HTTP API beside bare routes of Hono in the same server process: how much longer and how much more work a request
 * is, whether memory grows with requests, and what open streams take. Prints figures; asserts nothing. The store is in
 * memory: for the embedded one see bench/db.ts. Run: npm run bench:api
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, type IncomingMessage, request } from "node:http";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";

const server = spawn(process.execPath, ["--expose-gc", "bench/api-server.ts"], {
  stdio: ["ignore", "pipe", "inherit"],
});
const [origin = ""] = await createInterface({ input: server.stdout })
  [Symbol.asyncIterator]()
  .next()
  .then(({ value }): string[] => [String(value)]);
const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const usageSchema = z.object({ cpuMs: z.number(), heapBytes: z.number(), rssBytes: z.number() });

interface Call {
  method: "GET" | "POST";
  path: string;
  body?: string;
  headers?: Record<string, string>;
}

function open({ method, path, body, headers = {} }: Call): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const json =
      body === undefined ? {} : { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
    const asked = request(`${origin}${path}`, { agent, method, headers: { ...json, ...headers } }, resolve);
    asked.on("error", reject);
    asked.end(body);
  });
}

async function ask(call: Call): Promise<string> {
  const response = await open(call);
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const usage = async (gc = false) =>
  usageSchema.parse(JSON.parse(await ask({ method: "GET", path: `/bare/usage${gc ? "?gc" : ""}` })));
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

interface Load {
  perSecond: number;
  cpuMs: number;
  p50: number;
  p99: number;
}

/** So many calls, so many at a time. */
async function load(call: Call, { count, concurrency }: { count: number; concurrency: number }): Promise<Load> {
  const times: number[] = [];
  let left = count;
  const before = await usage();
  const start = performance.now();
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      await ask(call);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - start) / 1000;
  const cpuMs = ((await usage()).cpuMs - before.cpuMs) / count;
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.min(count - 1, Math.floor(count * share))] ?? 0;
  return { perSecond: count / seconds, cpuMs, p50: at(0.5), p99: at(0.99) };
}

async function compare(
  calls: Readonly<Record<string, Call>>,
  sizes: readonly { count: number; concurrency: number }[],
) {
  for (const size of sizes) {
    let base: Load | null = null;
    for (const [name, call] of Object.entries(calls)) {
      const { perSecond, cpuMs, p50, p99 } = await load(call, size);
      base ??= { perSecond, cpuMs, p50, p99 };
      const ratio = `×${(cpuMs / base.cpuMs).toFixed(2)} CPU  ×${(p50 / base.p50).toFixed(2)} p50`;
      console.log(
        `${String(size.concurrency).padStart(3)} at a time  ${name.padEnd(34)} ${perSecond.toFixed(0).padStart(6)}/s  ${cpuMs.toFixed(2).padStart(7)} ms CPU  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  ${ratio}`,
      );
    }
  }
}

const created = z.object({ id: z.string() });
const project = JSON.stringify({ name: "Bench", description: "A shop for garden tools", techStack: ["Next.js"] });
const { id } = created.parse(JSON.parse(await ask({ method: "POST", path: "/api/projects", body: project })));
const gets: Readonly<Record<string, Call>> = {
  "bare route": { method: "GET", path: "/bare" },
  "GET /api/projects/:id": { method: "GET", path: `/api/projects/${id}` },
  "GET /api/projects?limit=20": { method: "GET", path: "/api/projects?limit=20" },
};
for (const call of Object.values(gets)) await load(call, { count: 1_000, concurrency: 16 });
await compare(gets, [
  { count: 2_000, concurrency: 1 },
  { count: 4_000, concurrency: 16 },
  { count: 8_000, concurrency: 64 },
]);

const brief = readFileSync("examples/hobby-site.json", "utf8");
const posts: Readonly<Record<string, Call>> = {
  "bare route around the graph": { method: "POST", path: "/bare/plans", body: brief },
  "POST /api/plans, planner": { method: "POST", path: "/api/plans", body: brief },
};
for (const call of Object.values(posts)) await load(call, { count: 10, concurrency: 2 });
await compare(posts, [
  { count: 20, concurrency: 1 },
  { count: 40, concurrency: 8 },
  { count: 64, concurrency: 32 },
]);

await usage(true);
let done = 0;
for (const goal of [5_000, 10_000, 20_000]) {
  const mixed: readonly Call[] = [
    ...Object.values(gets).slice(1),
    { method: "GET", path: "/api/projects/nope" },
    { method: "GET", path: "/api/nothing" },
  ];
  for (const call of mixed) await load(call, { count: (goal - done) / mixed.length, concurrency: 16 });
  done = goal;
  const { heapBytes, rssBytes } = await usage(true);
  console.log(
    `after ${goal.toLocaleString("en-US")} requests: heap ${megabytes(heapBytes)} after gc, ${megabytes(rssBytes)} resident`,
  );
}

const plansBefore = await usage(true);
for (const call of Object.values(posts).slice(1)) await load(call, { count: 60, concurrency: 4 });
console.log(`60 plans more: heap ${megabytes((await usage(true)).heapBytes - plansBefore.heapBytes)} more after gc`);

const streams = 200;
const place = `/api/projects/${id}/infrastructure`;
const accepted = await ask({
  method: "POST",
  path: place,
  body: '{"decider":"model"}',
  headers: { Prefer: "respond-async" },
});
const { runId } = z.object({ runId: z.string() }).parse(JSON.parse(accepted));
const before = await usage(true);
const delays: number[] = [];
const opened = await Promise.all(
  Array.from({ length: streams }, () =>
    open({ method: "GET", path: `${place}/runs/${runId}`, headers: { Accept: "text/event-stream" } }),
  ),
);
for (const response of opened) {
  let last: number | null = null;
  response.on("data", (chunk: Buffer) => {
    if (!chunk.toString().startsWith(": ")) return;
    const now = performance.now();
    if (last !== null) delays.push(Math.abs(now - last - 1_000));
    last = now;
  });
  response.on("error", () => {});
}
await pause(8_000);
const during = await usage(true);
delays.sort((one, other) => one - other);
const delayAt = (share: number): string => (delays[Math.floor((delays.length - 1) * share)] ?? 0).toFixed(0);
console.log(
  `${streams} open streams: ${((during.heapBytes - before.heapBytes) / streams / 1000).toFixed(1)} kB heap each`,
);
console.log(`${delays.length} heartbeats of 1 s: off by ${delayAt(0.5)} ms (p50), ${delayAt(0.99)} ms (p99)`);
for (const response of opened) response.destroy();
await pause(1_500);
console.log(`closed again: heap ${megabytes((await usage(true)).heapBytes - before.heapBytes)} more than before them`);
agent.destroy();
server.kill();
