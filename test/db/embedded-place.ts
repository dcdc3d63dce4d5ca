import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "../../src/db/database.generated.ts";
import { type EmbeddedBackend, openEmbedded } from "../../src/db/embedded/open-embedded.ts";
import { createSupabaseStore } from "../../src/db/supabase-store.ts";
import type { Store } from "../../src/projects/store.ts";

export const migrations = path.resolve("supabase/migrations");

/** A data folder that goes away at the end. */
export function temporaryPlace(): { dataDir: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "infraspec-db-"));
  return { dataDir: path.join(folder, "data"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Opened {
  backend: EmbeddedBackend;
  /** Of the local user. */
  store: Store;
  /** With the secret key: sees behind the policies. */
  service: SupabaseClient<Database>;
}

export async function openPlace(dataDir: string): Promise<Opened> {
  const backend = await openEmbedded({ dataDir, migrations });
  return { backend, store: storeOf(backend, backend.localUserId), service: clientOf(backend, backend.secretKey) };
}

export function storeOf(backend: EmbeddedBackend, userId: string): Store {
  return storeWith(backend, () => backend.accessTokenFor(userId));
}

export function storeWith(backend: EmbeddedBackend, accessToken: () => Promise<string>): Store {
  const { url, publishableKey: key, fetch } = backend;
  return createSupabaseStore({ url, key, accessToken, fetch, close: async () => {} });
}

export function clientOf(backend: EmbeddedBackend, key: string, token?: string): SupabaseClient<Database> {
  return createClient<Database>(backend.url, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: { fetch: backend.fetch },
    ...(token === undefined ? {} : { accessToken: async () => token }),
  });
}
