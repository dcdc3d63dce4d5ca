import type { Store } from "./store.ts";

/** A store that removes what is older than the newest versions whenever a run ends or a version is restored. */
export function keepingVersions(store: Store, keepVersions: number): Store {
  const prune = async (projectId: string | undefined): Promise<void> => {
    if (projectId !== undefined) await store.pruneHistory(projectId, keepVersions);
  };
  // What was saved stays saved: what cannot be removed now is removed after the next run.
  const pruneIfPossible = (removing: Promise<void>): Promise<void> => removing.catch(() => undefined);
  return {
    ...store,
    finishRun: async (run) => {
      const saved = await store.finishRun(run);
      await pruneIfPossible(store.getRun(run.runId).then((finished) => prune(finished?.projectId)));
      return saved;
    },
    restoreVersion: async (restoration) => {
      const saved = await store.restoreVersion(restoration);
      await pruneIfPossible(prune(restoration.projectId));
      return saved;
    },
  };
}
