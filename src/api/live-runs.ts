import type { AppError } from "../errors.ts";
import type { GenerateInput, GenerateResult } from "../projects/generate.ts";
import { createRunEvents, type RunEvents } from "./run-events.ts";
import type { RunSlots } from "./run-slots.ts";

/** What a run of this process came to; a value, since somebody may ask for it late or never. */
export type RunOutcome = { kind: "finished"; result: GenerateResult } | { kind: "failed"; error: unknown };

export interface LiveRun {
  runId: string;
  projectId: string;
  events: RunEvents;
  outcome: Promise<RunOutcome>;
  cancel(reason: AppError): void;
}

/** The part of a generation that the caller of a run does not choose. */
type Hooks = Required<Pick<GenerateInput, "onStarted" | "onProgress">> & { signal: AbortSignal };

export interface StartInput {
  userId: string;
  generate(hooks: Hooks): Promise<GenerateResult>;
  /** The last event of the stream. */
  lastEvent(outcome: RunOutcome): { event: "values" | "error"; data: unknown };
}

/** Runs of this process: they go on when whoever asked is gone, and can be listened to and cancelled. */
export interface LiveRuns {
  /** Resolves once the run is opened. Throws what kept it from being opened; AppError `rate_limited` at the limits. */
  start(input: StartInput): Promise<LiveRun>;
  find(runId: string): LiveRun | undefined;
  /** No new run; waits for those that go on, and cancels what is left after the time given. */
  stop(patienceMs: number): Promise<void>;
}

/** How long and how many finished runs can be listened to from memory; afterwards what is stored is told. */
const keptMs = 60_000;
const keptRuns = 32;

export function createLiveRuns(slots: RunSlots): LiveRuns {
  const known = new Map<string, LiveRun>();
  const finished = new Map<string, NodeJS.Timeout>();

  const forget = (runId: string): void => {
    known.delete(runId);
    clearTimeout(finished.get(runId));
    finished.delete(runId);
  };
  const forgetLater = (runId: string): void => {
    finished.set(runId, setTimeout(() => forget(runId), keptMs).unref());
    const [oldest] = finished.keys();
    if (finished.size > keptRuns && oldest !== undefined) forget(oldest);
  };

  return {
    start: async ({ userId, generate, lastEvent }) => {
      const events = createRunEvents();
      const opened = Promise.withResolvers<{ id: string; projectId: string }>();
      const { done, cancel } = slots.begin(userId, (signal) =>
        generate({ signal, onStarted: opened.resolve, onProgress: (event) => events.add("custom", event) }),
      );
      const outcome = done.then(
        (result): RunOutcome => ({ kind: "finished", result }),
        (error: unknown): RunOutcome => ({ kind: "failed", error }),
      );
      void outcome.then((ended) => {
        const { event, data } = lastEvent(ended);
        events.add(event, data);
        events.end();
        if (ended.kind === "failed") opened.reject(ended.error);
      });
      const { id: runId, projectId } = await opened.promise;
      const run: LiveRun = { runId, projectId, events, outcome, cancel };
      known.set(runId, run);
      void outcome.then(() => forgetLater(runId));
      return run;
    },
    find: (runId) => known.get(runId),
    stop: slots.stop,
  };
}
