import { createModelDecider } from "../graph/decider/model-decider.ts";
import type { Deps } from "../graph/deps.ts";
import { createCatalog } from "./catalog/catalog.ts";
import { closeAll } from "./close-all.ts";
import { type Env, processVariables, readEnv } from "./env.ts";
import { createModelClient } from "./models/model-client.ts";
import { hasModel, modelSettings } from "./models/settings-from-env.ts";
import { createPlannerDecider, type Decider } from "./planner/decider.ts";
import type { Backend } from "./projects/backend.ts";
import { createKnownUsers, type KnownUsers } from "./projects/known-users.ts";
import type { Store } from "./projects/store.ts";
import { createTracing } from "./tracing/tracing.ts";

/** Collaborators of a process, from its environment. The backend is opened once, and only when it is used. */
export function composeDeps(env: Env): ComposedDeps {
  const backend = openOnce(env);
  const users = createKnownUsers();
  const catalog = createCatalog();
  const tracing = createTracing(env, { catalog, variables: processVariables() });
  return {
    catalog,
    callbacks: tracing.callbacks,
    deciderFor: createDeciders(env),
    openBackend: backend.open,
    openStore: async (userId) =>
      (await backend.open()).storeFor(
        userId === undefined || userId === "local" ? { kind: "local" } : users.actorOf(userId),
      ),
    users,
    isEmbedded: env.SUPABASE_URL === undefined,
    logLevel: env.LOG_LEVEL,
    close: () => closeAll([backend.close, tracing.flush]),
    now: () => Date.now(),
  };
}

export interface ComposedDeps extends Deps {
  callbacks: NonNullable<Deps["callbacks"]>;
  openBackend: () => Promise<Backend>;
  /** What the local user sees, or a user of `users`. */
  openStore: (userId?: string) => Promise<Store>;
  users: KnownUsers;
  isEmbedded: boolean;
  logLevel: Env["LOG_LEVEL"];
  close(): Promise<void>;
}

const key = Symbol.for("infraspec.deps");

/** The same for all entries of one process, which LangGraph's server loads each for itself: graph, API, authentication. */
export function sharedDeps(): ComposedDeps {
  const known: unknown = Reflect.get(globalThis, key);
  if (isComposed(known)) return known;
  const deps = composeDeps(readEnv());
  Reflect.set(globalThis, key, deps);
  return deps;
}

function isComposed(value: unknown): value is ComposedDeps {
  return typeof value === "object" && value !== null && "openBackend" in value;
}

/** Who decides when nobody says: INFRASPEC_DECIDER, and with `auto` the model where one is set up. */
function defaultDecider({ INFRASPEC_DECIDER: wanted, ...env }: Env): "planner" | "model" {
  if (wanted !== "auto") return wanted;
  return hasModel(env) ? "model" : "planner";
}

/** Deciders by settings. One client a model, since it learns what its server takes. */
function createDeciders(env: Env): Deps["deciderFor"] {
  const planner = createPlannerDecider();
  const models = new Map<string, Decider>();
  return ({ decider = defaultDecider(env), model }) => {
    if (decider === "planner") return planner;
    const settings = modelSettings(env, model);
    const known = models.get(settings.model) ?? createModelDecider(createModelClient(settings));
    models.set(settings.model, known);
    return known;
  };
}

/** A backend that could not be opened is tried again when it is next asked for, and has nothing to close. */
function openOnce(env: Env): { open: () => Promise<Backend>; close: () => Promise<void> } {
  let opening: Promise<Backend> | null = null;
  return {
    open: () => {
      opening ??= openFrom(env).catch((error: unknown) => {
        opening = null;
        throw error;
      });
      return opening;
    },
    close: async () => {
      const backend = await opening?.catch(() => null);
      opening = null;
      await backend?.close();
    },
  };
}

async function openFrom(env: Env): Promise<Backend> {
  const { openBackend } = await import("./db/open-backend.ts");
  return openBackend(env);
}
