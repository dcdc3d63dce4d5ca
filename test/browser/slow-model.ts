import { sensibleReply } from "../model-server/sensible-model.ts";
import { type ModelServer, type ReceivedRequest, type Reply, startModelServer } from "../model-server/server.ts";

/** A model that answers when it is told to: a run stands still at the task that is held. */
export interface SlowModel {
  server: ModelServer;
  /** From now on questions of this kind wait, e.g. `database_decision`; where `isMeant` is given, those that it means. */
  hold(task: string, isMeant?: (request: ReceivedRequest) => boolean): void;
  release(): void;
  /** What it answers from now on; undefined leaves an answer to the sensible model, null all of them. */
  answerWith(answer: ((request: ReceivedRequest) => Reply | undefined) | null): void;
}

export async function startSlowModel(): Promise<SlowModel> {
  let held: { isMeant: (request: ReceivedRequest) => boolean; gate: PromiseWithResolvers<void> } | null = null;
  let chosen: ((request: ReceivedRequest) => Reply | undefined) | null = null;
  const server = await startModelServer({
    answer: async (request) => {
      if (held?.isMeant(request) === true) await held.gate.promise;
      return chosen?.(request) ?? sensibleReply(request);
    },
  });
  return {
    server,
    hold: (task, isMeant = () => true) => {
      // Whoever waits for an earlier one would wait for ever.
      held?.gate.resolve();
      held = { isMeant: (request) => request.task === task && isMeant(request), gate: Promise.withResolvers<void>() };
    },
    answerWith: (answer) => {
      chosen = answer;
    },
    release: () => {
      held?.gate.resolve();
      held = null;
    },
  };
}
