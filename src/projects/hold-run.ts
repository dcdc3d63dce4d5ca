import { whyEnded } from "./run-end.ts";
import type { Store } from "./store.ts";

/** A quarter of what a run is held for, so that it outlives three renewals that failed. */
const renewalMs = 30_000;

/** Does something every so many milliseconds, until the function that it returns is called. */
export type Every = (milliseconds: number, work: () => void) => () => void;

/** By the timers of Node; a process is not kept alive by them. */
export const everyByTimer: Every = (milliseconds, work) => {
  const timer = setInterval(work, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
};

export interface HeldRun {
  /** Aborts with the caller's signal, or with an AppError once the run is no longer ours. */
  signal: AbortSignal;
  release(): void;
}

interface Holding {
  store: Store;
  runId: string;
  signal: AbortSignal | undefined;
  every: Every;
}

/**
 * Renews the lease of a running run until it is released. A renewal that fails is tried again at its next time; one
 * that says the run is no longer running (cancelled, taken over, removed) aborts the signal.
 */
export function holdRun({ store, runId, signal, every }: Holding): HeldRun {
  const lost = new AbortController();
  let isBusy = false;
  const renew = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      if (await store.renewLease(runId)) return;
      // Saved by ourselves, a moment before the work is over: nothing to stop.
      const reason = await whyEnded(store, runId);
      if (reason !== null) lost.abort(reason);
    } catch {
      // The store did not answer; the run is held for another three renewals.
    } finally {
      isBusy = false;
    }
  };
  const release = every(renewalMs, () => void renew());
  return { signal: signal === undefined ? lost.signal : AbortSignal.any([signal, lost.signal]), release };
}
