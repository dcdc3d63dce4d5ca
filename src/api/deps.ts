import type { Logger } from "pino";
import type { Deps } from "../../graph/deps.ts";
import type { Actor } from "../projects/actor.ts";
import type { Backend } from "../projects/backend.ts";
import type { Store } from "../projects/store.ts";

/** What one process allows. Counted in this process alone: behind several, each has its own. */
export interface Limits {
  /** Requests a minute of one user. */
  requestsPerMinute: number;
  /** Runs of one user at the same time, each in a project of its own. */
  runsPerUser: number;
  /** Runs at the same time in all. */
  runs: number;
  /** Streams of one user that are open at the same time. */
  streamsPerUser: number;
  /** After this a run is given up and recorded as failed. */
  runTimeoutMs: number;
  /** Between two signs of life on a quiet stream. */
  heartbeatMs: number;
  bodyBytes: number;
}

export const defaultLimits: Limits = {
  requestsPerMinute: 600,
  runsPerUser: 4,
  runs: 32,
  streamsPerUser: 32,
  runTimeoutMs: 15 * 60_000,
  heartbeatMs: 15_000,
  // A brief has at most 256 kB, and a plan to be checked about as much again.
  bodyBytes: 1_000_000,
};

export interface ApiDeps {
  graph: Omit<Deps, "openStore">;
  openBackend(): Promise<Backend>;
  limits: Limits;
  log: Logger;
  /** Whether requests without a token act as the local user: only where nobody but this machine can ask. */
  localUser: boolean;
  /** The caller's access token where it is not a bearer token, e.g. from a product's session cookie; null for none. */
  accessTokenOf?: (request: Request) => string | null | Promise<string | null>;
}

/** What the middleware has found out for a handler. */
export interface ApiEnv {
  Variables: {
    requestId: string;
    log: Logger;
    actor: Actor;
    store: Store;
    /** Ties the request's Idempotency-Key, if it has one, to the run that it began. */
    bindRun: (runId: string) => Promise<void>;
    /** Counts a stream of this caller as open until the function that it returns is called; absent where none counts. */
    enterStream?: () => () => void;
  };
}
