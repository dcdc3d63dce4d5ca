import { beforeAll, describe, expect, it } from "vitest";
import { fakeBackend } from "../fake-backend.ts";
import { type ApiWorld, alice, apiWorld, bob, heldDecider, newProject, runIdOf, small } from "./world.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});

async function begun(setup: Parameters<typeof apiWorld>[0] = {}) {
  const held = heldDecider();
  const api = await apiWorld({ decider: held.decider, ...setup });
  const path = `${await newProject(api)}/infrastructure`;
  return { ...held, api, path };
}

describe("a generation as a stream", () => {
  it("tells progress and ends with the same object as JSON does", async () => {
    const path = `${await newProject(world)}/infrastructure`;
    const events = await (await world.listen(path, { body: small })).rest();
    const last = events.at(-1);
    expect(events.slice(0, -1).every(({ event }) => event === "custom")).toBe(true);
    expect(events.map(({ data }) => data)).toContainEqual({ type: "started", node: "hosting" });
    expect(last).toMatchObject({ event: "values", data: { generated: true, version: 1 } });
    const runId = runIdOf(last?.data);
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => `${runId}:${index + 1}`));
    expect((await world.ask(`${path}/runs/${runId}`)).body).toMatchObject({ status: "succeeded", version: 1 });
  });

  it("loses and repeats nothing when it is resumed in the middle, by POST or by GET", async () => {
    const path = `${await newProject(world)}/infrastructure`;
    const reader = await world.listen(path, { body: small });
    const first = await reader.next(5);
    await reader.leave();
    const whole = await (await world.listen(`${path}/runs/${first[0]?.id.split(":")[0]}`)).rest();
    expect(whole.slice(0, 5)).toEqual(first);
    const headers = { "Last-Event-ID": first[4]?.id ?? "" };
    expect(await (await world.listen(path, { body: small, headers })).rest()).toEqual(whole.slice(5));
    const address = `${path}/runs/${first[0]?.id.split(":")[0]}`;
    expect(await (await world.listen(address, { headers })).rest()).toEqual(whole.slice(5));
    // One run, one version: resuming began nothing.
    expect((await world.ask(path)).body).toMatchObject({ version: 1 });
  });

  it("is over for who has seen its last event, so that a browser does not come back for ever", async () => {
    const path = `${await newProject(world)}/infrastructure`;
    const events = await (await world.listen(path, { body: small })).rest();
    const [last, beforeLast] = [events.at(-1)?.id ?? "", events.at(-2)?.id ?? ""];
    const address = `${path}/runs/${last.split(":")[0]}`;
    const headers = { Accept: "text/event-stream", "Last-Event-ID": last };
    expect(await world.ask(address, { headers })).toMatchObject({ status: 204 });
    expect(await (await world.listen(address, { headers: { "Last-Event-ID": beforeLast } })).rest()).toHaveLength(1);
    // A request that is sent again is answered as it was.
    expect(await (await world.listen(path, { body: small, headers })).rest()).toEqual([]);
  });

  it("begins at its beginning for an id that it never gave", async () => {
    const path = `${await newProject(world)}/infrastructure`;
    const events = await (await world.listen(path, { body: small, headers: { "Last-Event-ID": "nonsense" } })).rest();
    expect(events[0]?.id).toMatch(/:1$/);
  });

  it("gives signs of life while nothing happens", async () => {
    const { api, path, release } = await begun({ limits: { heartbeatMs: 5 } });
    const reader = await api.listen(path, { body: small });
    for (let count = 0; count < 3; count += 1) await reader.comment();
    release();
    expect((await reader.rest()).at(-1)?.event).toBe("values");
  });

  it("is not cancelled by a caller who leaves: the version is saved", async () => {
    const { api, path, release, asked } = await begun();
    const reader = await api.listen(path, { body: small });
    await reader.next(1);
    await reader.leave();
    await asked;
    release();
    await api.runs.stop(60_000);
    expect((await api.ask(path)).body).toMatchObject({ version: 1, hasSpecification: true });
  });

  it("can be listened to by several, from wherever they come in", async () => {
    const { api, path, release } = await begun();
    const first = await api.listen(path, { body: small });
    const [begin] = await first.next(1);
    const second = await api.listen(`${path}/runs/${begin?.id.split(":")[0]}`);
    release();
    const [rest, all] = [await first.rest(), await second.rest()];
    expect([begin, ...rest]).toEqual(all);
  });

  it("ends with an error event where the run fails", async () => {
    const { api, path, asked } = await begun();
    const reader = await api.listen(path, { body: small });
    const [begin] = await reader.next(1);
    await asked;
    const address = `${path}/runs/${begin?.id.split(":")[0]}`;
    expect((await api.ask(address, { method: "DELETE" })).status).toBe(204);
    expect((await reader.rest()).at(-1)).toMatchObject({ event: "error", data: { code: "cancelled", status: 409 } });
  });

  it("is not begun by HEAD, which nobody reads", async () => {
    const { api, path, release, asked } = await begun();
    const reader = await api.listen(path, { body: small });
    const [begin] = await reader.next(1);
    await asked;
    const address = `${path}/runs/${begin?.id.split(":")[0]}`;
    const head = await api.ask(address, { method: "HEAD", headers: { Accept: "text/event-stream" } });
    expect(head.headers.get("Content-Type")).toContain("application/json");
    release();
    await reader.rest();
  });

  it("of what cannot begin is an ordinary problem", async () => {
    const refused = await world.ask("/api/projects/0b5f7b1e-6a3c-4f5e-9d51-6a1f2b3c4d5e/infrastructure", {
      body: small,
      headers: { Accept: "text/event-stream" },
    });
    expect(refused.status).toBe(404);
  });
});

describe("open streams", () => {
  it("are so many of one user, whose end or whose leaving makes room again", async () => {
    const { api, path, release, asked } = await begun({ limits: { streamsPerUser: 2 } });
    const own = await api.listen(path, { body: small });
    const [begin] = await own.next(1);
    await asked;
    const address = `${path}/runs/${begin?.id.split(":")[0]}`;
    const leaving = await api.listen(address);
    await leaving.next(1);
    const headers = { Accept: "text/event-stream" };
    const other = `${await newProject(api)}/infrastructure`;
    for (const refused of [await api.ask(address, { headers }), await api.ask(other, { body: small, headers })])
      expect([refused.status, refused.body]).toMatchObject([
        429,
        { detail: expect.stringContaining("2 of your streams") },
      ]);
    // What was refused has begun nothing, and all else goes on.
    expect((await api.ask(`${other}/runs`)).body).toMatchObject({ runs: [] });
    expect((await api.ask(address)).body).toMatchObject({ status: "running" });
    const foreign = `${await newProject(api, bob)}/infrastructure`;
    expect((await api.ask(`${foreign}/runs`, { headers, user: bob })).status).toBe(200);
    await leaving.leave();
    const another = await api.listen(address);
    release();
    await Promise.all([own.rest(), another.rest()]);
    for (let again = 0; again < 3; again += 1) await (await api.listen(address)).rest();
  });
});

describe("the stream of a run that another process carries out", () => {
  const setup = async () => {
    const backend = fakeBackend();
    const api = await apiWorld({ backend });
    const path = `${await newProject(api)}/infrastructure`;
    const store = backend.storeOf(alice);
    const projectId = path.split("/")[3] ?? "";
    const run = await store.startRun({ projectId, brief: {}, decider: "planner", model: null });
    return { backend, api, path, store, run, address: `${path}/runs/${run.id}` };
  };

  it("tells its end, once, from the store", async () => {
    const { api, path, address, store, run } = await setup();
    const other = `${await newProject(api)}/infrastructure`;
    const { plan } = Object(await (await api.ask(other, { body: small })).body);
    const reader = await api.listen(address);
    const finished = { runId: run.id, status: "succeeded" as const, tokens: null, costMicroUsd: 0, error: null };
    await store.finishRun({ ...finished, plan, spec: plan.spec });
    const events = await reader.rest();
    expect(events).toMatchObject([{ event: "values", data: { runId: run.id, version: 1 } }]);
    const headers = { "Last-Event-ID": events[0]?.id ?? "" };
    const stream = { ...headers, Accept: "text/event-stream" };
    expect(await api.ask(address, { headers: stream })).toMatchObject({ status: 204 });
    expect(await (await api.listen(path, { body: {}, headers })).rest()).toEqual([]);
  });

  it("tells why it failed", async () => {
    const { api, address, store, run } = await setup();
    await store.cancelRun(run.id);
    expect(await (await api.listen(address)).rest()).toMatchObject([{ event: "error", data: { code: "cancelled" } }]);
  });

  it("tells of a failure what was stored of it", async () => {
    const { api, address, store, run } = await setup();
    const nothing = { plan: null, spec: null, tokens: null, costMicroUsd: null };
    await store.finishRun({ runId: run.id, status: "failed", error: "the model does not answer", ...nothing });
    const data = { code: "run_failed", detail: expect.stringContaining("the model does not answer") };
    expect(await (await api.listen(address)).rest()).toMatchObject([{ event: "error", data }]);
  });

  it("says so when the store does not answer, and goes on where it was left", async () => {
    const { api, address, store, run, backend } = await setup();
    const reader = await api.listen(address);
    backend.setDown(true);
    const events = await reader.rest();
    expect(events).toMatchObject([{ event: "error", data: { code: "store_unavailable", status: 503 } }]);
    backend.setDown(false);
    await store.cancelRun(run.id);
    const headers = { "Last-Event-ID": events[0]?.id ?? "" };
    expect(await (await api.listen(address, { headers })).rest()).toMatchObject([{ data: { code: "cancelled" } }]);
  });
});
