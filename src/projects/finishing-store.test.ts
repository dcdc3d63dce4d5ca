import { beforeEach, describe, expect, it } from "vitest";
import { createFakeStore } from "../../test/fake-store.ts";
import { AppError, type ErrorCode } from "../errors.ts";
import { finishingWith } from "./finishing-store.ts";
import type { FinishedRun, Store } from "./store.ts";

let projectId: string;
let real: Store;
/** What the database answers the user's token from now on; null: what was asked for. */
let refusal: ErrorCode | null;
/** What the background store was asked for. */
let asked: string[];
let store: Store;

beforeEach(async () => {
  real = createFakeStore();
  refusal = null;
  asked = [];
  projectId = (await real.createProject({ name: "P", description: "", techStack: {} })).id;
  store = finishingWith(
    guarded(() => {
      if (refusal !== null) throw new AppError(refusal, "JWT expired");
    }),
    guarded((method) => void asked.push(method)),
  );
});

function guarded(before: (method: string) => void): Store {
  return new Proxy(real, {
    get:
      (target, method) =>
      async (...values: unknown[]) => {
        before(String(method));
        return await Reflect.apply(Reflect.get(target, method), target, values);
      },
    ownKeys: (target) => Reflect.ownKeys(target),
  });
}

const start = (into: Store) => into.startRun({ projectId, brief: {}, decider: "planner", model: null });
const finished = (runId: string): FinishedRun => {
  const saved = { plan: {}, spec: {}, tokens: null, costMicroUsd: 0, error: null };
  return { runId, status: "succeeded", ...saved };
};

describe("finishingWith", () => {
  it("ends a run of its own by the background store once the token is refused", async () => {
    const run = await start(store);
    refusal = "unauthorized";
    expect(await store.finishRun(finished(run.id))).toEqual({ version: 1 });
    expect(asked).toEqual(["finishRun"]);
  });

  it("does not ask it while the token is good", async () => {
    const run = await start(store);
    expect(await store.finishRun(finished(run.id))).toEqual({ version: 1 });
    expect(asked).toEqual([]);
  });

  it.each<ErrorCode>(["forbidden", "conflict", "store_unavailable"])("does not ask it on %s", async (code) => {
    const run = await start(store);
    refusal = code;
    await expect(store.finishRun(finished(run.id))).rejects.toMatchObject({ code });
    expect(asked).toEqual([]);
  });

  it("does not ask it for a run that was not opened through it, nor for anything else", async () => {
    const other = await start(real);
    refusal = "unauthorized";
    const attempts = [
      () => store.finishRun(finished(other.id)),
      () => store.cancelRun(other.id),
      () => store.renewLease(other.id),
      () => store.getRun(other.id),
      () => store.listProjects({ limit: 1 }),
      () => start(store),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "unauthorized" });
    expect(asked).toEqual([]);
    expect(await real.getRun(other.id)).toMatchObject({ status: "running" });
  });
});
