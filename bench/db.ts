/**
 * The embedded store through the whole stack (supabase-js, row level security, PostgreSQL): how fast it opens, saves and
 * reads, what it takes in memory, and whether a long history makes lists slow. Prints figures; asserts nothing.
 * Run: npm run bench:db
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createClient } from "@supabase/supabase-js";
import type { Database } from "../src/db/database.generated.ts";
import { openEmbedded } from "../src/db/embedded/open-embedded.ts";
import { mapDatabaseError } from "../src/db/map-error.ts";
import { createSupabaseStore } from "../src/db/supabase-store.ts";

const folder = mkdtempSync(path.join(tmpdir(), "infraspec-bench-"));
const place = { dataDir: path.join(folder, "data"), migrations: path.resolve("supabase/migrations") };
const saves = 200;
const reads = 500;
const runsOfLongHistory = 100_000;

async function timed<Result>(work: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

async function measure(name: string, count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) times.push((await timed(() => work(index))).ms);
  times.sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.min(count - 1, Math.floor(count * share))] ?? 0).toFixed(1);
  const perSecond = (1000 * count) / times.reduce((sum, ms) => sum + ms, 0);
  console.log(`${name.padEnd(44)} ${perSecond.toFixed(0).padStart(5)}/s   p50 ${at(0.5)} ms   p99 ${at(0.99)} ms`);
}

const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6);

const cold = await timed(() => openEmbedded(place));
await cold.result.close();
const warm = await timed(() => openEmbedded(place));
let backend = warm.result;
console.log(`open: ${cold.ms.toFixed(0)} ms with a new folder, ${warm.ms.toFixed(0)} ms with a known one`);

const token = await backend.accessTokenFor(backend.localUserId);
const localStore = () =>
  createSupabaseStore({
    url: backend.url,
    key: backend.publishableKey,
    accessToken: async () => token,
    fetch: backend.fetch,
    close: backend.close,
  });
let store = localStore();
const service = createClient<Database>(backend.url, backend.secretKey, { global: { fetch: backend.fetch } });

const short = (await store.createProject({ name: "Short", description: "", techStack: {} })).id;
const long = (await store.createProject({ name: "Long", description: "", techStack: {} })).id;
const document = { text: "x".repeat(5000) };

await measure("save a run (start, then finish) of 10 kB", saves, async () => {
  const { id } = await store.startRun({ projectId: short, brief: {}, decider: "planner", model: null });
  const written = { plan: document, spec: document, tokens: null, costMicroUsd: 0, error: null };
  await store.finishRun({ runId: id, status: "succeeded", ...written });
});
await measure("read the current specification and its plan", reads, () => store.getInfrastructure(short));
await measure("read a project", reads, () => store.getProject(short));
await measure("claim a request, then answer it", saves, async (index) => {
  await store.claimRequest({ key: `key ${index}`, fingerprint: "f" });
  await store.answerRequest({ key: `key ${index}`, response: document });
});

const fresh = (await store.createProject({ name: "Hundred", description: "", techStack: {} })).id;
await insertRuns(fresh, 100);
await insertRuns(long, runsOfLongHistory);
// Statistics are taken when a folder is opened.
await backend.close();
const full = await timed(() => openEmbedded(place));
console.log(`open: ${full.ms.toFixed(0)} ms with ${runsOfLongHistory.toLocaleString("en-US")} runs`);
backend = full.result;
store = localStore();
for (const [name, id] of [
  ["100", fresh],
  [runsOfLongHistory.toLocaleString("en-US"), long],
] as const) {
  const middle = (await store.listRuns(id, { limit: 50 })).at(-1);
  const after = middle === undefined ? {} : { after: { at: middle.startedAt, id: middle.id } };
  await measure(`list 20 of ${name} runs, first page`, 100, () => store.listRuns(id, { limit: 20 }));
  await measure(`list 20 of ${name} runs, after the 50th`, 100, () => store.listRuns(id, { limit: 20, ...after }));
}
console.log(`memory: ${megabytes()} MB resident`);
await backend.close();
rmSync(folder, { recursive: true, force: true });

/** As the service, in requests of 2,000 rows. */
async function insertRuns(projectId: string, count: number): Promise<void> {
  for (let done = 0; done < count; done += 2000) {
    const rows = Array.from({ length: Math.min(2000, count - done) }, (_, index) => ({
      project_id: projectId,
      brief: {},
      decider: "planner",
      status: "failed",
      started_at: new Date(1_700_000_000_000 + (done + index) * 1000).toISOString(),
    }));
    const { error } = await service.from("infrastructure_runs").insert(rows);
    if (error !== null) throw mapDatabaseError("cannot write runs", error);
  }
}
