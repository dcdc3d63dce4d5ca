import type { Deps } from "../graph/deps.ts";
import { createCatalog } from "./catalog/catalog.ts";
import type { Env } from "./env.ts";
import { AppError } from "./errors.ts";
import { createPlannerDecider, type Decider } from "./planner/decider.ts";
import type { Store } from "./projects/store.ts";

/** Collaborators of a process, from its environment. The store is opened once, and only when it is used. */
export function composeDeps(env: Env): ComposedDeps {
  let opening: Promise<Store> | null = null;
  return {
    catalog: createCatalog(),
    deciderFor: ({ decider }) => deciderFor(decider ?? "planner"),
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

function deciderFor(decider: "planner" | "model"): Decider {
  if (decider === "planner") return createPlannerDecider();
  throw new AppError("configuration", "The model decider is not part of this version; use --decider planner.");
}

async function openStoreFrom(env: Env): Promise<Store> {
  const { openStore } = await import("./db/open-store.ts");
  return await openStore(env);
}
