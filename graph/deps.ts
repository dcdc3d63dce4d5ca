import type { BaseCallbackHandler } from "@langchain/core/callbacks/base";
import type { Catalog } from "../src/catalog/catalog.ts";
import type { Decider } from "../src/planner/decider.ts";
import type { Store } from "../src/projects/store.ts";

/** Collaborators of the graph. Everything else it does is pure. */
export interface Deps {
  catalog: Catalog;
  /** The decider for a run's settings. Throws AppError `configuration` when it cannot be had. */
  deciderFor(context: { decider?: "planner" | "model" | undefined; model?: string | undefined }): Decider;
  /**
   * Opened only when a run has a project id; null where nothing is to be saved. `userId` is the user whom the server that
   * runs the graph has authenticated; without one it is the store of whoever made these.
   */
  openStore: ((userId?: string) => Promise<Store>) | null;
  /** Who listens to runs besides their caller: the tracer, where tracing is on. Default: nobody. */
  callbacks?: () => Promise<BaseCallbackHandler[]>;
  /** Milliseconds since 1970. */
  now(): number;
}
