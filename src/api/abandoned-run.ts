import type { Run, RunSummary } from "../projects/store.ts";
import { HttpProblem } from "./http-problem.ts";
import type { LiveRuns } from "./live-runs.ts";

/** Leases are kept by the clock of the database, which may differ from ours by so much. */
const clocksDifferByMs = 60_000;

/**
 * Whether nobody holds a running run any more: its process died, or has not reached the database for minutes. The next
 * start takes its place; until then nothing more will come of it.
 */
export function isAbandoned({ status, leaseExpiresAt }: Pick<Run, "status" | "leaseExpiresAt">): boolean {
  return status === "running" && leaseExpiresAt !== null && Date.parse(leaseExpiresAt) + clocksDifferByMs < Date.now();
}

/** For who waits for such a run. */
export function abandonedRun({ id, leaseExpiresAt }: Pick<Run, "id" | "leaseExpiresAt">): HttpProblem {
  const since = leaseExpiresAt === null ? "" : ` since ${leaseExpiresAt}`;
  return new HttpProblem("run_failed", `nobody carries out run ${id}${since}, and it has not ended: generate again`);
}

/** A run as it is shown: one that nobody carries out any more as failed, which the next start will record. */
export function withoutHope<Shown extends RunSummary>(run: Shown, runs: Pick<LiveRuns, "find">): Shown {
  if (!isAbandoned(run) || runs.find(run.id) !== undefined) return run;
  return { ...run, status: "failed", error: "the process that ran it went away", finishedAt: run.leaseExpiresAt };
}
