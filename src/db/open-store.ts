import { fileURLToPath } from "node:url";
import type { Env } from "../env.ts";
import { AppError } from "../errors.ts";
import type { Store } from "../projects/store.ts";
import { createSupabaseStore } from "./supabase-store.ts";

const migrations = fileURLToPath(new URL("../../supabase/migrations", import.meta.url));

type StoreSettings = Pick<Env, "SUPABASE_URL" | "SUPABASE_SECRET_KEY" | "INFRASPEC_DATA_DIR" | "INFRASPEC_OWNER_ID">;

/**
 * The store of the local user. With SUPABASE_URL: hosted or self-hosted Supabase by its secret key, for projects of
 * INFRASPEC_OWNER_ID; else the embedded backend in INFRASPEC_DATA_DIR, whose code is loaded only here.
 */
export async function openStore(env: StoreSettings): Promise<Store> {
  if (env.SUPABASE_URL !== undefined) return openHosted(env.SUPABASE_URL, env);
  const { sharedBackend } = await import("./embedded/shared-backend.ts");
  const backend = await sharedBackend({ dataDir: env.INFRASPEC_DATA_DIR, migrations });
  return createSupabaseStore({
    url: backend.url,
    key: backend.publishableKey,
    accessToken: () => backend.accessTokenFor(backend.localUserId),
    fetch: backend.fetch,
    close: backend.close,
  });
}

function openHosted(url: string, { SUPABASE_SECRET_KEY, INFRASPEC_OWNER_ID }: StoreSettings): Store {
  if (SUPABASE_SECRET_KEY === undefined)
    throw new AppError(
      "configuration",
      "SUPABASE_URL is set without SUPABASE_SECRET_KEY: the command line needs the secret key of the project",
    );
  if (INFRASPEC_OWNER_ID === undefined)
    throw new AppError(
      "configuration",
      "SUPABASE_URL is set without INFRASPEC_OWNER_ID: the id of the user (auth.users) who owns what is saved",
    );
  return createSupabaseStore({ url, key: SUPABASE_SECRET_KEY, ownerId: INFRASPEC_OWNER_ID, close: async () => {} });
}
