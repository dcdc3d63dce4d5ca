import { fileURLToPath } from "node:url";
import type { Env } from "../env.ts";
import type { Backend } from "../projects/backend.ts";
import { keepingVersions } from "../projects/keeping-versions.ts";
import type { EmbeddedBackend } from "./embedded/open-embedded.ts";
import { createHostedBackend, type HostedSettings } from "./hosted-backend.ts";
import { storeLimitMs } from "./limited-fetch.ts";

const migrations = fileURLToPath(new URL("../../supabase/migrations", import.meta.url));

type EmbeddedSettings = Pick<Env, "INFRASPEC_URL" | "INFRASPEC_DATA_DIR" | "INFRASPEC_STORE_TIMEOUT_SECONDS">;
export type BackendSettings = HostedSettings & EmbeddedSettings & Pick<Env, "SUPABASE_URL" | "INFRASPEC_KEEP_VERSIONS">;

/**
 * Where this process keeps projects. With SUPABASE_URL: hosted or self-hosted Supabase; else the embedded backend in
 * INFRASPEC_DATA_DIR, whose code is loaded only here: in this process, or through the server that holds the folder.
 */
export async function openBackend(env: BackendSettings): Promise<Backend> {
  const backend = env.SUPABASE_URL === undefined ? await openOwn(env) : createHostedBackend(env.SUPABASE_URL, env);
  const { INFRASPEC_KEEP_VERSIONS: keepVersions } = env;
  if (keepVersions === undefined) return backend;
  return { ...backend, storeFor: (actor) => keepingVersions(backend.storeFor(actor), keepVersions) };
}

async function openOwn(env: EmbeddedSettings): Promise<Backend> {
  const { createEmbeddedBackend } = await import("./embedded/embedded-backend.ts");
  return createEmbeddedBackend(await openData(env));
}

async function openData({ INFRASPEC_URL, INFRASPEC_DATA_DIR, ...env }: EmbeddedSettings): Promise<EmbeddedBackend> {
  const place = { dataDir: INFRASPEC_DATA_DIR, limitMs: storeLimitMs(env.INFRASPEC_STORE_TIMEOUT_SECONDS) };
  if (INFRASPEC_URL === undefined) {
    const { sharedBackend } = await import("./embedded/shared-backend.ts");
    return sharedBackend({ ...place, migrations });
  }
  const { openServer } = await import("./embedded/open-folder.ts");
  return openServer(INFRASPEC_URL, place);
}
