/** One half of the fault matrix, on a thread of its own. */
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { faultKinds } from "./fault-kinds.ts";
import { runKind } from "./fault-runs.ts";

const { part, parts, runs } = z.object({ part: z.int(), parts: z.int(), runs: z.int() }).parse(workerData);

for (const [index, kind] of faultKinds.entries()) {
  if (index % parts === part) parentPort?.postMessage({ index, outcomes: await runKind(kind, runs) });
}
