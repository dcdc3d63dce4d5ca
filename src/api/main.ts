import { composeDeps } from "../compose.ts";
import { type Env, readEnv } from "../env.ts";
import { AppError } from "../errors.ts";
import { createLog } from "../log.ts";
import { createApi } from "./create-api.ts";
import { type ApiDeps, defaultLimits } from "./deps.ts";
import { isLoopback } from "./local-user-guard.ts";
import { type Address, listen } from "./serve.ts";
import { addSupabaseDoor } from "./supabase-door.ts";

/** How long runs may go on after the server was told to stop. */
const patienceMs = 10_000;

export type ApiOptions = Partial<Pick<ApiDeps, "accessTokenOf" | "localUser" | "limits">>;

/**
 * The API wired from the environment, for a product's own server: every request needs a user's access token, unless
 * `localUser` is set.
 */
export function apiFromEnv(
  { localUser = false, limits = defaultLimits, ...options }: ApiOptions = {},
  env = readEnv(),
) {
  const deps = composeDeps(env);
  const log = createLog(env.LOG_LEVEL);
  const apiDeps: ApiDeps = { graph: deps, openBackend: deps.openBackend, log, localUser, limits, ...options };
  return { ...createApi(apiDeps), deps: apiDeps, log, openBackend: deps.openBackend, close: deps.close };
}

export interface Serving {
  url: string;
  /** Whether a browser finds the page there; only the local user has it. */
  hasPage: boolean;
  /** Lets runs end for a while, cancels and records what is left, and closes the store. */
  stop(): Promise<void>;
}

/** Throws AppError `configuration` for an address that strangers can reach while nobody is asked who they are. */
export async function startServer({ host, port }: Address, env: Env): Promise<Serving> {
  const isEmbedded = env.SUPABASE_URL === undefined;
  if (isEmbedded && !isLoopback(host)) throw openToStrangers(host);
  // A server holds the folder itself; INFRASPEC_URL is for those who work through it.
  const own = { ...env, INFRASPEC_URL: undefined };
  const { app, runs, deps, openBackend, close } = apiFromEnv({ localUser: isEmbedded }, own);
  try {
    const backend = await openBackend();
    if (isEmbedded && backend.supabase === null) throw alreadyServed(env);
    addSupabaseDoor(app, backend);
    // Only a server of its own has the page: who mounts the API loads nothing of it.
    const { addPage } = await import("../web/page/add-page.ts");
    addPage(app, { deps, runs });
    const server = await listen(app.fetch, { host, port });
    backend.publishUrl(server.url);
    return {
      url: server.url,
      hasPage: isEmbedded,
      stop: async () => {
        await server.close(runs.stop(patienceMs));
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function alreadyServed({ INFRASPEC_DATA_DIR }: Env): AppError {
  const remedy = "use that one, stop it, or set INFRASPEC_DATA_DIR to another folder";
  return new AppError("store_locked", `another server holds ${INFRASPEC_DATA_DIR}: ${remedy}`);
}

function openToStrangers(host: string): AppError {
  return new AppError(
    "configuration",
    `${host} can be reached by others, and the embedded store asks nobody who they are: listen on 127.0.0.1, or set SUPABASE_URL so that users sign in`,
  );
}
