import { beforeEach, describe, expect, it } from "vitest";
import { createFakeStore } from "../../test/fake-store.ts";
import { AppError } from "../errors.ts";
import { type GenerateContext, type GraphRun, generateInfrastructure } from "./generate.ts";
import type { Store } from "./store.ts";

const brief = { projectName: "Tea", projectDescription: "Sells tea." };
const lease = 120_000;
const renewal = 30_000;

/** Time that stands still until it is told to go on; what is due is done, and waited for. */
function fakeTime() {
  let now = 0;
  const timers = new Set<{ period: number; next: number; work: () => void }>();
  return {
    now: () => now,
    running: () => timers.size,
    every: (period: number, work: () => void) => {
      const timer = { period, next: now + period, work };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass: async (milliseconds: number): Promise<void> => {
      const end = now + milliseconds;
      while (now < end) {
        now = Math.min(end, ...[...timers].map(({ next }) => next));
        for (const timer of [...timers].filter(({ next }) => next <= now)) {
          timer.next += timer.period;
          timer.work();
        }
        await settled();
      }
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A graph that goes on until it is stopped, or told how to end. */
function fakeGraph() {
  const started: GraphRun[] = [];
  const stops: ((error: unknown) => void)[] = [];
  const runGraph: GenerateContext["runGraph"] = (run) =>
    new Promise((_, reject) => {
      started.push(run);
      stops.push(reject);
      // As LangGraph does: an error of its own, whatever the reason was.
      run.signal?.addEventListener("abort", () => reject(new Error("Abort")), { once: true });
      if (run.signal?.aborted === true) reject(new Error("Abort"));
    });
  return { runGraph, started, fail: (error: unknown) => stops.at(-1)?.(error) };
}

let time: ReturnType<typeof fakeTime>;
let graph: ReturnType<typeof fakeGraph>;
let store: Store;
let projectId: string;

beforeEach(async () => {
  time = fakeTime();
  graph = fakeGraph();
  store = createFakeStore({ now: time.now });
  projectId = (await store.createProject({ name: "Tea", description: "", techStack: {} })).id;
});

function generate({ signal, using = store }: { signal?: AbortSignal; using?: Store } = {}) {
  const deciderFor = () => ({ id: "planner", model: null }) as const;
  const ctx = { runGraph: graph.runGraph, deciderFor, openStore: async () => using, every: time.every };
  const ending = generateInfrastructure({
    ctx,
    input: { brief, projectId, ...(signal === undefined ? {} : { signal }) },
  });
  const outcome = ending.catch((error: unknown) => error);
  return { outcome };
}

const lastRun = async () => (await store.listRuns(projectId, { limit: 1 }))[0];
const startAnother = () => store.startRun({ projectId, brief: {}, decider: "planner", model: null });

describe("a run while the graph goes on", () => {
  it("is held for as long as it takes, and no longer", async () => {
    const { outcome } = generate();
    await settled();
    for (const _ of [1, 2, 3]) {
      await time.pass(lease - 1);
      await expect(startAnother()).rejects.toMatchObject({ code: "conflict" });
    }
    graph.fail(new AppError("model_unavailable", "no model"));
    expect(await outcome).toMatchObject({ code: "model_unavailable", message: "no model" });
    expect(await lastRun()).toMatchObject({ status: "failed", error: "no model" });
    expect(time.running()).toBe(0);
  });

  it("goes on when the store does not answer, and is given up once it was taken over", async () => {
    let isDown = true;
    const shaky: Store = {
      ...store,
      renewLease: async (runId) => {
        if (isDown) throw new AppError("store_unavailable", "no connection");
        return await store.renewLease(runId);
      },
    };
    const { outcome } = generate({ using: shaky });
    await settled();
    await time.pass(lease + 1);
    expect(graph.started[0]?.signal?.aborted).toBe(false);
    const other = await startAnother();
    isDown = false;
    await time.pass(renewal);
    expect(await outcome).toMatchObject({ code: "conflict", message: expect.stringContaining("was given up") });
    expect(await store.getRun(other.id)).toMatchObject({ status: "running" });
    expect(time.running()).toBe(0);
  });

  it("is not renewed twice at once by a store that is slow", async () => {
    let asked = 0;
    const slow: Store = {
      ...store,
      renewLease: () => {
        asked += 1;
        return new Promise(() => {});
      },
    };
    generate({ using: slow });
    await settled();
    await time.pass(5 * renewal);
    expect(asked).toBe(1);
  });

  it("stops when it is cancelled from elsewhere, at its next renewal", async () => {
    const { outcome } = generate();
    await settled();
    await store.cancelRun((await lastRun())?.id ?? "");
    await time.pass(renewal);
    expect(await outcome).toMatchObject({
      code: "cancelled",
      message: expect.stringContaining("cancelled by the user"),
    });
    expect(await lastRun()).toMatchObject({ status: "failed", error: "cancelled by the user" });
  });

  it("is told to be cancelled when that is found out only as it wants to save", async () => {
    const { outcome } = generate();
    await settled();
    await store.cancelRun((await lastRun())?.id ?? "");
    graph.fail(new AppError("conflict", "cannot save the run: this run is not in progress"));
    expect(await outcome).toMatchObject({ code: "cancelled" });
  });

  it("is not stopped by a renewal that comes after it was saved", async () => {
    const { outcome } = generate();
    await settled();
    const runId = (await lastRun())?.id ?? "";
    const saved = { plan: {}, spec: {}, tokens: null, costMicroUsd: 0, error: null };
    await store.finishRun({ runId, status: "succeeded", ...saved });
    await time.pass(renewal);
    expect(graph.started[0]?.signal?.aborted).toBe(false);
    graph.fail(new AppError("internal", "after all"));
    expect(await outcome).toMatchObject({ message: "after all" });
    expect(await lastRun()).toMatchObject({ status: "succeeded" });
  });
});

describe("a caller who stops", () => {
  it.each(["before", "while"])("%s the graph runs: the run is recorded as cancelled", async (when) => {
    const stop = new AbortController();
    if (when === "before") stop.abort();
    const { outcome } = generate({ signal: stop.signal });
    await settled();
    stop.abort();
    expect(await outcome).toMatchObject({ code: "cancelled", message: "cancelled" });
    expect(await lastRun()).toMatchObject({ status: "failed", error: "cancelled", leaseExpiresAt: null });
    expect(time.running()).toBe(0);
  });

  it("with a reason: it is told and recorded", async () => {
    const stop = new AbortController();
    const { outcome } = generate({ signal: stop.signal });
    await settled();
    stop.abort(new AppError("timed_out", "the run took longer than 300 s"));
    expect(await outcome).toMatchObject({ code: "timed_out" });
    expect(await lastRun()).toMatchObject({ status: "failed", error: "the run took longer than 300 s" });
  });
});

describe("a failure", () => {
  it("that is no error of ours is recorded without its text, and told as it is", async () => {
    const { outcome } = generate();
    await settled();
    const error = new TypeError("secret detail");
    graph.fail(error);
    expect(await outcome).toBe(error);
    expect(await lastRun()).toMatchObject({ status: "failed", error: "internal error" });
  });

  it("that cannot be recorded is told with that", async () => {
    const deaf: Store = {
      ...store,
      finishRun: async () => {
        throw new AppError("store_unavailable", "no connection");
      },
    };
    const { outcome } = generate({ using: deaf });
    await settled();
    graph.fail(new AppError("model_unavailable", "no model"));
    expect(await outcome).toMatchObject({
      code: "store_unavailable",
      message: "no model (and the failed run could not be recorded)",
    });
  });
});
