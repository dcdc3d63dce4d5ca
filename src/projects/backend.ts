import type { Actor } from "./actor.ts";
import type { Store } from "./store.ts";

/** How the tokens of a backend's users are verified; what is null is not accepted. */
export interface TokenRules {
  /** Secret of HS256 tokens: the embedded backend, or a project with the legacy secret. */
  hs256Secret: string | null;
  /** Where the public keys of ES256 and RS256 tokens are. */
  jwksUrl: string | null;
  /** What `iss` must say; null where tokens carry none. */
  issuer: string | null;
}

/** Where projects are kept: one for a process, and a store for each caller. */
export interface Backend {
  kind: "embedded" | "hosted";
  tokenRules: TokenRules;
  /** Whether somebody without a token may act as the local user. */
  hasLocalUser: boolean;
  /** What the actor sees and may do; made anew for each request, so that no two callers share a client. */
  storeFor(actor: Actor): Store;
  /** The embedded backend as the HTTP API of Supabase, for other programs of this user; null when hosted. */
  supabase: { fetch(request: Request): Promise<Response> } | null;
  /** Tells other processes where this one listens; only the embedded backend has a folder to tell it in. */
  publishUrl(url: string): void;
  /** Asks the database something. Throws AppError `store_unavailable`. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
