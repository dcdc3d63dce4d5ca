import type { Actor } from "../../projects/actor.ts";
import type { Backend } from "../../projects/backend.ts";
import { pingDatabase } from "../ping.ts";
import type { SupabaseAccess } from "../supabase-client.ts";
import { createSupabaseStore } from "../supabase-store.ts";
import type { EmbeddedBackend } from "./open-embedded.ts";

/** The port over an opened folder. Who has no token is the local user; who has one is nobody else. */
export function createEmbeddedBackend(opened: EmbeddedBackend): Backend {
  return {
    kind: "embedded",
    tokenRules: { hs256Secret: opened.jwtSecret, jwksUrl: null, issuer: null },
    hasLocalUser: true,
    storeFor: (actor) => createSupabaseStore(accessOf(opened, actor)),
    supabase: opened.isHere ? { fetch: (request) => handOn(opened, request) } : null,
    publishUrl: opened.publishUrl,
    ping: () => pingDatabase(accessOf(opened, { kind: "local" })),
    close: opened.close,
  };
}

function accessOf(opened: EmbeddedBackend, actor: Actor): SupabaseAccess {
  return {
    url: opened.url,
    key: opened.publishableKey,
    accessToken:
      actor.kind === "local" ? () => opened.accessTokenFor(opened.localUserId) : async () => actor.accessToken,
    fetch: opened.fetch,
    // The database is the process's, not the caller's.
    close: async () => {},
  };
}

/** The body is read before the request takes its turn, so that a slow sender holds up nobody. */
async function handOn({ fetch }: EmbeddedBackend, request: Request): Promise<Response> {
  const { url, method, headers } = request;
  const body = request.body === null ? null : await request.arrayBuffer();
  return fetch(url, { method, headers, body });
}
