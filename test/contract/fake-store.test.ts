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
