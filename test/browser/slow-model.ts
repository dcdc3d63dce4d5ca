import { sensibleReply } from "../model-server/sensible-model.ts";
import { type ModelServer, startModelServer } from "../model-server/server.ts";

/** A model that answers when it is told to: a run stands still at the task that is held. */
export interface SlowModel {
  server: ModelServer;
  /** From now on questions of this kind wait, e.g. `database_decision`. */
  hold(task: string): void;
  release(): void;
}

export async function startSlowModel(): Promise<SlowModel> {
  let held: { task: string; gate: PromiseWithResolvers<void> } | null = null;
  const server = await startModelServer({
    answer: async (request) => {
      if (held?.task === request.task) await held.gate.promise;
      return sensibleReply(request);
    },
  });
  return {
    server,
    hold: (task) => {
      held = { task, gate: Promise.withResolvers<void>() };
    },
    release: () => {
      held?.gate.resolve();
      held = null;
    },
  };
}
