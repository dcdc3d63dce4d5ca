import type { LiveRun, LiveRuns, RunOutcome } from "../../api/live-runs.ts";

/** A run of this process whose result is at hand, or is there within a blink. */
export interface QuickRun {
  run: LiveRun;
  projectName: string;
  /** Its page has been asked for. */
  onAsked(): void;
}

export interface QuickRuns {
  add(quick: QuickRun): void;
  /** Null for a run that its page shows from the store, or while it goes on. */
  find(projectId: string, runId: string): QuickRun | null;
  forget(run: LiveRun): void;
}

export function createQuickRuns(runs: LiveRuns): QuickRuns {
  const known = new WeakMap<LiveRun, QuickRun>();
  return {
    add: (quick) => void known.set(quick.run, quick),
    find: (projectId, runId) => {
      const run = runs.find(runId);
      return run?.projectId === projectId ? (known.get(run) ?? null) : null;
    },
    forget: (run) => void known.delete(run),
  };
}

export interface PageAsked {
  /** A moment after the page was asked for, or where nobody asks. */
  promise: Promise<void>;
  onAsked(): void;
}

/** Enough for a browser that follows a redirect, and for an answer to leave. */
const [followMs, leaveMs] = [100, 5];

/**
 * This process does nothing else while the planner computes. So it begins when the page of its run is on its way: the
 * browser makes room for it meanwhile, instead of afterwards.
 */
export function pageAsked(): PageAsked {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, followMs);
  return {
    promise,
    onAsked: () => {
      clearTimeout(timer);
      setTimeout(resolve, leaveMs);
    },
  };
}

/** Longer than this nobody is left without a sign of what goes on. */
const patienceMs = 2_000;

/** What came of a run; null where it takes longer than a reader should see nothing. */
export async function outcomeSoon({ outcome }: LiveRun): Promise<RunOutcome | null> {
  const waiting = Promise.withResolvers<null>();
  const timer = setTimeout(() => waiting.resolve(null), patienceMs);
  try {
    return await Promise.race([outcome, waiting.promise]);
  } finally {
    clearTimeout(timer);
  }
}
