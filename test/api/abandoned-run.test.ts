import { describe, expect, it } from "vitest";
import { type FakeBackend, fakeBackend } from "../fake-backend.ts";
import { createFakeStore } from "../fake-store.ts";
import { type ApiWorld, apiWorld, newProject, small } from "./world.ts";

const key = { "Idempotency-Key": "k" };
const leaseMs = 120_000;

/** A run of another process that died: the last that was heard of it is as long ago as is said here. */
async function runOfTheDead({ agoMs }: { agoMs: number }) {
  let now = () => Date.now() - agoMs;
  const store = createFakeStore({ now: () => now() });
  const backend: FakeBackend = { ...fakeBackend(), storeFor: () => store };
  const api = await apiWorld({ backend });
  const path = `${await newProject(api)}/infrastructure`;
  const { id } = await store.startRun({
    projectId: path.split("/")[3] ?? "",
    brief: {},
    decider: "planner",
    model: null,
  });
  now = Date.now;
  return { api, path, store, runId: id, address: `${path}/runs/${id}` };
}

describe("a run whose process died", () => {
  it("ends the stream of who listens for good, and says what to do", async () => {
    const { api, address } = await runOfTheDead({ agoMs: 600_000 });
    const events = await (await api.listen(address)).rest();
    expect(events).toMatchObject([
      { event: "error", data: { code: "run_failed", detail: expect.stringContaining("generate again") } },
    ]);
    const headers = { Accept: "text/event-stream", "Last-Event-ID": events[0]?.id ?? "" };
    expect((await api.ask(address, { headers })).status).toBe(204);
  });

  it("is shown as failed to who polls, and in the list", async () => {
    const { api, path, address } = await runOfTheDead({ agoMs: 600_000 });
    const dead = { status: "failed", error: "the process that ran it went away", plan: null };
    expect((await api.ask(address)).body).toMatchObject(dead);
    expect((await api.ask(`${path}/runs`)).body).toMatchObject({ runs: [{ status: "failed" }] });
  });

  it("is taken up anew by the request that began it, sent again under its key", async () => {
    const { api, path, store, runId } = await runOfTheDead({ agoMs: 600_000 });
    await claimedBefore({ api, path, store, runId });
    const again = await api.ask(path, { body: small, headers: key });
    expect([again.status, again.body]).toMatchObject([200, { version: 1 }]);
    expect(await store.getRun(runId)).toMatchObject({ status: "failed", error: "the process that ran it went away" });
  });

  it("is believed to go on until its lease has run out by any clock", async () => {
    const { api, address } = await runOfTheDead({ agoMs: leaseMs + 30_000 });
    expect((await api.ask(address)).body).toMatchObject({ status: "running" });
  });
});

type Claimed = { api: ApiWorld; path: string } & Pick<Awaited<ReturnType<typeof runOfTheDead>>, "store" | "runId">;

/** The key is the run's, as if the request had come before the process died. */
async function claimedBefore({ api, path, store, runId }: Claimed): Promise<void> {
  const { claimRequest } = store;
  // What is claimed for a request is its fingerprint: it is taken from one that is refused.
  let fingerprint = "";
  store.claimRequest = async (claim) => {
    fingerprint = claim.fingerprint;
    return { state: "known", fingerprint, runId: null, response: null };
  };
  await api.ask(path, { body: small, headers: key });
  store.claimRequest = claimRequest;
  await store.claimRequest({ key: "k", fingerprint });
  await store.bindRequest({ key: "k", runId });
}
