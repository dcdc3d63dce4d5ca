/**
 * Saves large runs until the disk is full, then says what the store answered and whether what it had acknowledged is
 * still there: at once, and after the space was freed and the folder opened anew.
 * Run: node filling-process.ts <data folder> <folder of the disk to fill up first, or "">
 */
import { randomBytes } from "node:crypto";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { AppError } from "../../src/errors.ts";
import type { Store } from "../../src/projects/store.ts";
import { openPlace } from "./embedded-place.ts";

const [dataDir = "", disk = ""] = process.argv.slice(2);
const first = await openPlace(dataDir);
const { id: projectId } = await first.store.createProject({ name: "Full", description: "", techStack: {} });
const saved = new Map<string, string>();
await save(first.store);
await save(first.store);

const filler = path.join(disk, "filler");
if (disk !== "") {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - 4_000_000)));
}
const failure = await saveUntilRefused(first.store);
const intactWhileFull = await intact(first.store);
rmSync(filler, { force: true });
await first.backend.close().catch(() => undefined);

const second = await openPlace(dataDir);
const intactAfter = await intact(second.store);
await second.backend.close();
console.log(JSON.stringify({ ...failure, saved: saved.size, intactWhileFull, intactAfter }));
process.exit(0);

async function save(store: Store): Promise<void> {
  const run = await store.startRun({ projectId, brief: {}, decider: "planner", model: null });
  const noise = randomBytes(500_000).toString("hex");
  await store.finishRun({
    runId: run.id,
    status: "succeeded",
    plan: { noise },
    spec: {},
    tokens: null,
    costMicroUsd: 0,
    error: null,
  });
  saved.set(run.id, noise);
}

async function saveUntilRefused(store: Store): Promise<{ code: string; message: string }> {
  for (let count = 0; count < 60; count += 1) {
    try {
      await save(store);
    } catch (error) {
      if (error instanceof AppError) return { code: error.code, message: error.message };
      return { code: "none", message: String(error) };
    }
  }
  return { code: "none", message: "60 runs of 1 MB were saved" };
}

/** How many of the acknowledged runs are there, whole. */
async function intact(store: Store): Promise<number | string> {
  try {
    let count = 0;
    for (const [id, noise] of saved) {
      const run = await store.getRun(id);
      if (run?.status === "succeeded" && JSON.stringify(run.plan) === JSON.stringify({ noise })) count += 1;
    }
    return count;
  } catch (error) {
    return String(error);
  }
}
