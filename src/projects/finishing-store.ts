import { AppError } from "../errors.ts";
import type { Store } from "./store.ts";

/**
 * A user's store whose runs can be ended although the user's token expired meanwhile. `backgroundStore` has rights of
 * its own (the secret key), so it is asked for nothing but the end of a run that was opened through this store, and only
 * after the database refused the user's token as `unauthorized`.
 */
export function finishingWith(userStore: Store, backgroundStore: Store): Store {
  const opened = new Set<string>();
  return {
    ...userStore,
    startRun: async (wanted) => {
      const run = await userStore.startRun(wanted);
      opened.add(run.id);
      return run;
    },
    finishRun: async (run) => {
      try {
        return await userStore.finishRun(run);
      } catch (error) {
        const isExpired = error instanceof AppError && error.code === "unauthorized";
        if (!isExpired || !opened.has(run.runId)) throw error;
        return await backgroundStore.finishRun(run);
      }
    },
  };
}
