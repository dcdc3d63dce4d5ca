import { AppError } from "../errors.ts";
import type { Limits } from "./deps.ts";

export interface Slot<Result> {
  /** Rejects with the reason where the work was cancelled, whatever its parts made of that. */
  done: Promise<Result>;
  cancel(reason: AppError): void;
}

/** Work that counts against the limits, is given up when it takes too long, and is waited for when the server stops. */
export interface RunSlots {
  /** Throws AppError `rate_limited` at the limits, and while the server stops. */
  begin<Result>(userId: string, work: (signal: AbortSignal) => Promise<Result>): Slot<Result>;
  /** No new work; waits for what goes on, and cancels what is left after the time given. */
  stop(patienceMs: number): Promise<void>;
}

interface Going {
  userId: string;
  cancel(reason: AppError): void;
}

export function createRunSlots(limits: Pick<Limits, "runs" | "runsPerUser" | "runTimeoutMs">): RunSlots {
  const going = new Map<Promise<unknown>, Going>();
  let stopping = false;

  const admit = (userId: string): void => {
    if (stopping) throw new AppError("rate_limited", "the server is stopping: ask again in a moment");
    const own = [...going.values()].filter((run) => run.userId === userId).length;
    if (own >= limits.runsPerUser)
      throw new AppError("rate_limited", `${own} of your runs are going on; ask again when one of them has ended`);
    if (going.size >= limits.runs)
      throw new AppError("rate_limited", "this server has as many runs as it can do; ask again in a moment");
  };

  return {
    begin: (userId, work) => {
      admit(userId);
      const control = new AbortController();
      const cancel = (reason: AppError): void => control.abort(reason);
      const tooLong = setTimeout(() => cancel(timeoutOf(limits)), limits.runTimeoutMs);
      const done = work(control.signal).catch((error: unknown) => {
        throw control.signal.aborted ? control.signal.reason : error;
      });
      const ended = done.then(nothing, nothing).then(() => {
        clearTimeout(tooLong);
        going.delete(ended);
      });
      going.set(ended, { userId, cancel });
      return { done, cancel };
    },
    stop: async (patienceMs) => {
      stopping = true;
      const giveUp = setTimeout(() => {
        for (const { cancel } of going.values()) cancel(new AppError("cancelled", "the server was stopped"));
      }, patienceMs);
      await Promise.all(going.keys());
      clearTimeout(giveUp);
    },
  };
}

function nothing(): void {}

function timeoutOf({ runTimeoutMs }: Pick<Limits, "runTimeoutMs">): AppError {
  return new AppError("timed_out", `the run took longer than ${Math.round(runTimeoutMs / 1000)} s and was given up`);
}
