import { createModelDecider } from "../graph/decider/model-decider.ts";
import type { Deps } from "../graph/deps.ts";
import { createCatalog } from "./catalog/catalog.ts";
import type { Env } from "./env.ts";
import { createModelClient } from "./models/model-client.ts";
import { hasModel, modelSettings } from "./models/settings-from-env.ts";
import { createPlannerDecider, type Decider } from "./planner/decider.ts";
import { keepingVersions } from "./projects/keeping-versions.ts";
import type { Store } from "./projects/store.ts";

/** Collaborators of a process, from its environment. The store is opened once, and only when it is used. */
export function composeDeps(env: Env): ComposedDeps {
  let opening: Promise<Store> | null = null;
  return {
    catalog: createCatalog(),
    deciderFor: createDeciders(env),
    openStore: () => {
      opening ??= openStoreFrom(env);
      return opening;
    },
    close: async () => {
      // A store that could not be opened has nothing to close; its error was told where it was used.
      const store = await opening?.catch(() => null);
      await store?.close();
    },
    now: () => Date.now(),
  };
}

export interface ComposedDeps extends Deps {
  openStore: () => Promise<Store>;
  close(): Promise<void>;
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

async function openStoreFrom(env: Env): Promise<Store> {
  const { openStore } = await import("./db/open-store.ts");
  const store = await openStore(env);
  return env.INFRASPEC_KEEP_VERSIONS === undefined ? store : keepingVersions(store, env.INFRASPEC_KEEP_VERSIONS);
}
