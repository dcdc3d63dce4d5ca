import { AppError } from "../errors.ts";
import type { Run, Store } from "../projects/store.ts";
import { abandonedRun, isAbandoned } from "./abandoned-run.ts";

/** How often a run of another process is looked at. */
const pollMs = 1_000;

/**
 * A run once it has ended; as it is where the signal aborts before. Throws AppError `not_found` where it was removed,
 * HttpProblem `run_failed` where nobody carries it out any more.
 */
export async function whenEnded(store: Store, run: Run, signal: AbortSignal): Promise<Run> {
  let current = run;
  while (current.status === "running" && !signal.aborted) {
    if (isAbandoned(current)) throw abandonedRun(current);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
    const found = await store.getRun(run.id);
    if (found === null) throw new AppError("not_found", `run ${run.id} was removed while it went on`);
    current = found;
  }
  return current;
}
