import { createHash } from "node:crypto";

/** About 5 kB that follow from the run's id: half of it, or another run's, is not taken for it. */
export function payloadOf(runId: string): { runId: string; parts: string[] } {
  const parts = Array.from({ length: 75 }, (_, index) =>
    createHash("sha256").update(`${runId} ${index}`).digest("hex"),
  );
  return { runId, parts };
}
