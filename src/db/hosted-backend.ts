import type { Env } from "../env.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../projects/actor.ts";
import type { Backend } from "../projects/backend.ts";
import { finishingWith } from "../projects/finishing-store.ts";
import { storeLimitMs } from "./limited-fetch.ts";
import { pingDatabase } from "./ping.ts";
import type { SupabaseAccess } from "./supabase-client.ts";
import { createSupabaseStore } from "./supabase-store.ts";

export type HostedSettings = Pick<
  Env,
  | "SUPABASE_PUBLISHABLE_KEY"
  | "SUPABASE_SECRET_KEY"
  | "SUPABASE_JWT_SECRET"
  | "INFRASPEC_OWNER_ID"
  | "INFRASPEC_STORE_TIMEOUT_SECONDS"
>;

/**
 * Hosted or self-hosted Supabase. Users come with their tokens and the publishable key; the local user only with the
 * secret key and the id of who owns what is saved; beside that the secret key only ends runs whose token has expired. What is not set up is an AppError `configuration` when it is asked for.
 */
export function createHostedBackend(url: string, settings: HostedSettings): Backend {
  const issuer = `${url.replace(/\/+$/, "")}/auth/v1`;
  const place = { url, limitMs: storeLimitMs(settings.INFRASPEC_STORE_TIMEOUT_SECONDS), close };
  const { SUPABASE_JWT_SECRET, SUPABASE_SECRET_KEY, SUPABASE_PUBLISHABLE_KEY, INFRASPEC_OWNER_ID } = settings;
  return {
    kind: "hosted",
    tokenRules: { hs256Secret: SUPABASE_JWT_SECRET ?? null, jwksUrl: `${issuer}/.well-known/jwks.json`, issuer },
    hasLocalUser: SUPABASE_SECRET_KEY !== undefined && INFRASPEC_OWNER_ID !== undefined,
    storeFor: (actor) => {
      const own = createSupabaseStore({ ...place, ...accessOf(actor, settings) });
      if (actor.kind === "local" || SUPABASE_SECRET_KEY === undefined) return own;
      return finishingWith(own, createSupabaseStore({ ...place, key: SUPABASE_SECRET_KEY }));
    },
    supabase: null,
    publishUrl: () => {},
    ping: () => pingDatabase({ ...place, key: SUPABASE_PUBLISHABLE_KEY ?? secretKey(settings) }),
    close,
  };
}

/** Requests leave nothing open. */
async function close(): Promise<void> {}

function accessOf(actor: Actor, settings: HostedSettings): Omit<SupabaseAccess, "url" | "limitMs" | "close"> {
  if (actor.kind === "user") return { key: publishableKey(settings), accessToken: async () => actor.accessToken };
  const { INFRASPEC_OWNER_ID: ownerId } = settings;
  const key = secretKey(settings);
  if (ownerId === undefined)
    throw new AppError(
      "configuration",
      "SUPABASE_URL is set without INFRASPEC_OWNER_ID: the id of the user (auth.users) who owns what is saved",
    );
  return { key, ownerId };
}

function secretKey({ SUPABASE_SECRET_KEY }: HostedSettings): string {
  if (SUPABASE_SECRET_KEY !== undefined) return SUPABASE_SECRET_KEY;
  throw new AppError(
    "configuration",
    "SUPABASE_URL is set without SUPABASE_SECRET_KEY: the command line needs the secret key of the project",
  );
}

function publishableKey({ SUPABASE_PUBLISHABLE_KEY }: HostedSettings): string {
  if (SUPABASE_PUBLISHABLE_KEY !== undefined) return SUPABASE_PUBLISHABLE_KEY;
  throw new AppError(
    "configuration",
    "SUPABASE_URL is set without SUPABASE_PUBLISHABLE_KEY: the server needs it beside the tokens of its users",
  );
}
