import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openPlace, temporaryPlace } from "./embedded-place.ts";
import { payloadOf } from "./payload.ts";

const trials = Number(process.env.INFRASPEC_CRASH_TRIALS ?? 10);
const savedSchema = z.object({ run: z.uuid(), version: z.int() });
type Saved = z.infer<typeof savedSchema>;

interface SavingProcess {
  process: ChildProcess;
  lines: unknown[];
  linesSaid(count: number): Promise<void>;
  /** kill -9 and wait until the system has buried it. */
  kill(): Promise<void>;
}

function startSaving(...arguments_: string[]): SavingProcess {
  const script = path.resolve("test/db/saving-process.ts");
  const child = spawn(process.execPath, [script, ...arguments_], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: unknown[] = [];
  let isClosed = false;
  const closed = new Promise<void>((resolve) =>
    child.once("close", () => {
      isClosed = true;
      resolve();
    }),
  );
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(JSON.parse(line)));
  const linesSaid = async (count: number): Promise<void> => {
    while (lines.length < count) {
      if (isClosed) throw new Error(`the child ended after ${lines.length} lines`);
      await pause(2);
    }
  };
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await closed;
  };
  return { process: child, lines, linesSaid, kill };
}

describe("a process killed while it saves", () => {
  let place: ReturnType<typeof temporaryPlace>;
  let projectId: string;

  beforeAll(async () => {
    place = temporaryPlace();
    const { backend, store } = await openPlace(place.dataDir);
    projectId = (await store.createProject({ name: "Crash", description: "", techStack: {} })).id;
    await backend.close();
  });
  afterAll(() => place.remove());

  it(
    `loses no acknowledged run in ${trials} trials`,
    async () => {
      const acknowledged: Saved[] = [];
      for (let trial = 0; trial < trials; trial += 1) {
        const child = startSaving(place.dataDir, projectId);
        await child.linesSaid(2 + Math.floor(Math.random() * 15));
        // Somewhere within the next save, which takes some ten milliseconds.
        await pause(Math.random() * 40);
        await child.kill();
        acknowledged.push(...child.lines.slice(1).map((line) => savedSchema.parse(line)));
        await expectAllThere(place.dataDir, projectId, acknowledged);
      }
      console.log(`${acknowledged.length} acknowledged runs over ${trials} kills, none lost`);
      expect(acknowledged.length).toBeGreaterThan(trials);
    },
    60_000 + trials * 30_000,
  );

  it("leaves a run that the next start marks failed once its lease is over, and not before", async () => {
    const child = startSaving(place.dataDir, projectId, "6");
    await child.linesSaid(1);
    await child.kill();
    const { holding } = z.object({ holding: z.uuid() }).parse(child.lines[0]);
    expect(existsSync(path.join(place.dataDir, "lock"))).toBe(true);
    const { backend, store } = await openPlace(place.dataDir);
    const next = { projectId, brief: {}, decider: "planner", model: null } as const;
    const left = Date.parse((await store.getRun(holding))?.leaseExpiresAt ?? "") - Date.now();
    if (left > 500) await expect(store.startRun(next)).rejects.toMatchObject({ code: "conflict" });
    await pause(Math.max(0, left) + 300);
    expect(await store.startRun(next)).toMatchObject({ status: "running" });
    expect(await store.getRun(holding)).toMatchObject({
      status: "failed",
      error: "the process that ran it went away",
      leaseExpiresAt: null,
    });
    await backend.close();
  });

  it("keeps others out while it lives, by name, and lets the next in once it is gone", async () => {
    const child = startSaving(place.dataDir, projectId);
    await child.linesSaid(1);
    await expect(openPlace(place.dataDir)).rejects.toMatchObject({
      code: "store_locked",
      message: expect.stringMatching(new RegExp(`in use by process ${child.process.pid} on \\S+ since 20`)),
    });
    await child.kill();
    const { backend, store } = await openPlace(place.dataDir);
    expect(await store.getProject(projectId)).toMatchObject({ name: "Crash" });
    await backend.close();
  });
});

/** Opens the folder as the next process would, and leaves it ready for a new run. */
async function expectAllThere(dataDir: string, projectId: string, acknowledged: readonly Saved[]): Promise<void> {
  const { backend, store, service } = await openPlace(dataDir);
  for (const { run, version } of acknowledged) {
    const payload = payloadOf(run);
    expect(await store.getRun(run)).toMatchObject({ status: "succeeded", version, plan: payload });
  }
  const { data: versions } = await service
    .from("infrastructure_spec_versions")
    .select("version, run_id, spec")
    .eq("project_id", projectId)
    .order("version");
  const rows = z.array(z.object({ version: z.int(), run_id: z.uuid(), spec: z.json() })).parse(versions);
  expect(rows.map(({ version }) => version)).toEqual(rows.map((_, index) => index + 1));
  for (const { run_id, spec } of rows) expect(spec).toEqual(payloadOf(run_id));
  const byVersion = new Map(rows.map(({ version, run_id }) => [version, run_id]));
  for (const { run, version } of acknowledged) expect(byVersion.get(version)).toBe(run);
  const current = await store.getInfrastructure(projectId);
  expect(current?.version).toBe(rows.length);
  expect(current?.spec ?? null).toEqual(rows.at(-1)?.spec ?? null);
  expect(current?.plan ?? null).toEqual(current?.spec ?? null);
  await service
    .from("infrastructure_runs")
    .update({ lease_expires_at: "2020-01-01T00:00:00Z" })
    .eq("project_id", projectId)
    .eq("status", "running");
  await backend.close();
}
