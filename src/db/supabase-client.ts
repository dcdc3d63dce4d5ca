import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "./database.generated.ts";
import { limitedFetch } from "./limited-fetch.ts";

/** How one caller reaches Supabase. */
export interface SupabaseAccess {
  url: string;
  /** Publishable key with an access token, or the secret key of the project. */
  key: string;
  /** Token of the user, so that row level security decides; absent with the secret key. */
  accessToken?: () => Promise<string>;
  /** Owner of projects created with the secret key, which belongs to nobody. */
  ownerId?: string;
  /** Without it, requests go over HTTP and are given up when no answer comes for `limitMs`. */
  fetch?: typeof fetch;
  limitMs?: number;
  close: () => Promise<void>;
}

/** A client that keeps nothing between requests: no session, no refreshing. */
export function createSupabaseClient(access: SupabaseAccess): SupabaseClient<Database> {
  return createClient<Database>(access.url, access.key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    ...(access.accessToken === undefined ? {} : { accessToken: access.accessToken }),
    global: { fetch: access.fetch ?? limitedFetch(fetch, access.limitMs) },
  });
}
