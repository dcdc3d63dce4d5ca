/**
 * Saves run after run into a project and prints each one that the store acknowledged, until it is killed.
 * Run: node saving-process.ts <data folder> <project id> [lease seconds: start one run, say so, and hang]
 */
import { writeSync } from "node:fs";
import path from "node:path";
import { createClient } from "@supabase/supabase-js";
import { openEmbedded } from "../../src/db/embedded/open-embedded.ts";
import { createSupabaseStore } from "../../src/db/supabase-store.ts";
import { payloadOf } from "./payload.ts";

const [dataDir = "", projectId = "", leaseSeconds] = process.argv.slice(2);
const say = (line: unknown): void => void writeSync(1, `${JSON.stringify(line)}\n`);

const backend = await openEmbedded({ dataDir, migrations: path.resolve("supabase/migrations") });
if (leaseSeconds === undefined) await saveForever();
else await holdRun(Number(leaseSeconds));

async function saveForever(): Promise<void> {
  const store = createSupabaseStore({
    url: backend.url,
    key: backend.publishableKey,
    accessToken: () => backend.accessTokenFor(backend.localUserId),
    fetch: backend.fetch,
    close: backend.close,
  });
  say({ ready: true });
  for (;;) {
    const run = await store.startRun({ projectId, brief: { by: process.pid }, decider: "planner", model: null });
    const payload = payloadOf(run.id);
    const { version } = await store.finishRun({
      runId: run.id,
      status: "succeeded",
      plan: payload,
      spec: payload,
      tokens: null,
      costMicroUsd: 0,
      error: null,
    });
    say({ run: run.id, version });
  }
}

async function holdRun(lease: number): Promise<void> {
  const token = await backend.accessTokenFor(backend.localUserId);
  const client = createClient(backend.url, backend.publishableKey, {
    accessToken: async () => token,
    global: { fetch: backend.fetch },
  });
  const { data, error } = await client.rpc("start_infrastructure_run", {
    p_project_id: projectId,
    p_brief: {},
    p_decider: "planner",
    p_model: null,
    p_lease_seconds: lease,
  });
  say({ holding: data?.[0]?.id, error });
  setInterval(() => {}, 60_000);
}
