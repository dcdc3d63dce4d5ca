import { AppError } from "../errors.ts";
import { cancelledByUser, type Run, type Store } from "./store.ts";

/** Why a run that somebody works on is no longer running; null where it was saved, or where that cannot be found out. */
export async function whyEnded(store: Store, runId: string): Promise<AppError | null> {
  const run = await lookUp(store, runId);
  if (run === "unknown") return null;
  if (run === null) return new AppError("conflict", `run ${runId} was removed while it went on; nothing was saved`);
  if (run.status !== "failed") return null;
  return run.error === cancelledByUser
    ? new AppError("cancelled", `run ${runId} was ${cancelledByUser}; nothing was saved`)
    : new AppError("conflict", `run ${runId} was given up while it went on (${run.error}); nothing was saved`);
}

async function lookUp(store: Store, runId: string): Promise<Run | null | "unknown"> {
  try {
    return await store.getRun(runId);
  } catch {
    // Only the reason is not known; the caller has an error of its own to tell.
    return "unknown";
  }
}

/** What ended the work: the reason of the signal that stopped it, if one did, else the error itself. */
export function failureOf(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted !== true) return error;
  const reason: unknown = signal.reason;
  return reason instanceof AppError ? reason : new AppError("cancelled", "cancelled", { cause: error });
}

/**
 * Records a run as failed and returns the error to tell. Where the run was ended by somebody else, that is it; where
 * the failure cannot be recorded either, both are said.
 */
export async function recordFailure(store: Store, run: Run, error: unknown): Promise<unknown> {
  const message = error instanceof AppError ? error.message : "internal error";
  try {
    await store.finishRun({
      runId: run.id,
      status: "failed",
      plan: null,
      spec: null,
      tokens: null,
      costMicroUsd: run.decider === "planner" ? 0 : null,
      error: message,
    });
    return error;
  } catch (failure) {
    if (failure instanceof AppError && failure.code === "conflict") return (await whyEnded(store, run.id)) ?? error;
    return new AppError("store_unavailable", `${message} (and the failed run could not be recorded)`, {
      cause: failure,
    });
  }
}
