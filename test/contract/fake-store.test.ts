import { describe, expect, it } from "vitest";
import { createFakeStore } from "../fake-store.ts";
import { storeContract } from "./store-contract.ts";

storeContract("fake", async () => createFakeStore());

describe("a lease that expired", () => {
  it("is marked failed by the next start", async () => {
    let now = 0;
    const store = createFakeStore({ now: () => now });
    const { id: projectId } = await store.createProject({ name: "P", description: "", techStack: {} });
    const run = await store.startRun({ projectId, brief: {}, decider: "planner", model: null });
    now = 10 * 60_000;
    await store.startRun({ projectId, brief: {}, decider: "planner", model: null });
    expect(await store.getRun(run.id)).toMatchObject({ status: "failed" });
  });
});

describe("requests of long ago", () => {
  it.each([
    ["neither a run nor an answer", 16, "new", false],
    ["a claim that is still young", 14, "known", false],
    ["an answer", 16, "known", true],
    ["an answer of yesterday", 24 * 60 + 1, "new", true],
  ])("%s", async (_, minutes, state, isAnswered) => {
    let now = 0;
    const store = createFakeStore({ now: () => now });
    await store.claimRequest({ key: "k", fingerprint: "f" });
    if (isAnswered) await store.answerRequest({ key: "k", response: {} });
    now = minutes * 60_000;
    expect(await store.claimRequest({ key: "k", fingerprint: "g" })).toMatchObject({ state });
  });
});
