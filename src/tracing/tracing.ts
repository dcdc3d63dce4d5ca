import type { BaseCallbackHandler } from "@langchain/core/callbacks/base";
import type { ClientConfig } from "langsmith";
import type { Catalog } from "../catalog/catalog.ts";
import type { Env } from "../env.ts";
import { AppError } from "../errors.ts";
import { createAnonymizer } from "./anonymize.ts";

export type TracingEnv = Pick<
  Env,
  "LANGSMITH_TRACING" | "LANGSMITH_API_KEY" | "LANGSMITH_ENDPOINT" | "INFRASPEC_TRACE_PRIVACY"
>;

export interface Tracing {
  /** Callbacks of a run of the graph: none where tracing is off. */
  callbacks(): Promise<BaseCallbackHandler[]>;
  /** Waits until what was traced has been sent, or given up. */
  flush(): Promise<void>;
}

/** Other names by which LangChain's libraries would start to trace, and to send everything. */
const otherSwitches = ["LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2", "LANGCHAIN_TRACING"] as const;
/** A trace is worth no waiting: where LangSmith is away, the plan still comes. */
const retries = 2;
const timeoutMs = 10_000;
const pauseMs = 60_000;

/**
 * The only place where traces are given a way out. Off unless LANGSMITH_TRACING=true; then all runs of the graph go
 * through one client that hides or anonymizes as INFRASPEC_TRACE_PRIVACY says. `variables` are those of the process: the
 * libraries read them by themselves, so that a switch which is not ours is taken out.
 */
export function createTracing(
  env: TracingEnv,
  { catalog, variables }: { catalog: Catalog; variables: Record<string, string | undefined> },
): Tracing {
  for (const name of otherSwitches) delete variables[name];
  if (env.LANGSMITH_TRACING !== "true") return { callbacks: async () => [], flush: async () => {} };
  if (env.LANGSMITH_API_KEY === undefined && env.LANGSMITH_ENDPOINT === undefined) {
    throw new AppError(
      "configuration",
      "LANGSMITH_TRACING is true, but LANGSMITH_API_KEY is not set: set the key, or LANGSMITH_TRACING=false",
    );
  }
  let opening: ReturnType<typeof openTracer> | null = null;
  return {
    callbacks: async () => {
      opening ??= openTracer(env, catalog);
      return [(await opening).tracer];
    },
    flush: async () => await (await opening)?.client.awaitPendingTraceBatches(),
  };
}

/** Loaded when first used: without tracing nobody pays for it. */
async function openTracer(env: TracingEnv, catalog: Catalog) {
  const { Client } = await import("langsmith");
  const { LangChainTracer } = await import("@langchain/core/tracers/tracer_langchain");
  const client = new Client({
    ...(env.LANGSMITH_API_KEY === undefined ? {} : { apiKey: env.LANGSMITH_API_KEY }),
    ...(env.LANGSMITH_ENDPOINT === undefined ? {} : { apiUrl: env.LANGSMITH_ENDPOINT }),
    callerOptions: { maxRetries: retries },
    fetchImplementation: createImpatientFetch(),
    timeout_ms: timeoutMs,
    ...privacyOf(env.INFRASPEC_TRACE_PRIVACY, catalog),
  });
  return { client, tracer: new LangChainTracer({ client }) };
}

/** Once LangSmith cannot be reached, nothing is tried for a while: no plan and no exit waits for a trace. */
function createImpatientFetch(): typeof fetch {
  let triedAgainAtMs = 0;
  // LangSmith's client repeats whatever fails under another name.
  const away = (cause: unknown): AppError =>
    new LangSmithAway("store_unavailable", "LangSmith cannot be reached", { cause });
  return async (input, init) => {
    if (Date.now() < triedAgainAtMs) throw away(null);
    try {
      return await fetch(input, init);
    } catch (error) {
      triedAgainAtMs = Date.now() + pauseMs;
      throw away(error);
    }
  };
}

class LangSmithAway extends AppError {
  override readonly name = "TimeoutError";
}

/** Hiding inputs and outputs alone would leave customers' words in metadata and in the text of errors. */
function privacyOf(privacy: Env["INFRASPEC_TRACE_PRIVACY"], catalog: Catalog): ClientConfig {
  switch (privacy) {
    case "hide":
      return {
        hideInputs: true,
        hideOutputs: true,
        hideMetadata: true,
        // Reaches the text of errors only: the three above come first.
        anonymizer: () => ({ error: "[hidden]" }),
      };
    case "anonymize":
      return { anonymizer: createAnonymizer(catalog) };
    case "full":
      return {};
  }
}
