import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createModelDecider } from "../../graph/decider/model-decider.ts";
import { createModelClient } from "../../src/models/model-client.ts";
import { fakeBackend } from "../fake-backend.ts";
import { withModelServer } from "../model-run.ts";
import { alice, apiWorld, bob, heldDecider, newProject, runIdOf, small } from "./world.ts";

async function begun(setup: Parameters<typeof apiWorld>[0] = {}) {
  const held = heldDecider();
  const api = await apiWorld({ decider: held.decider, ...setup });
  const path = `${await newProject(api)}/infrastructure`;
  return { ...held, api, path };
}

const noWaiting = { Prefer: "respond-async" };

describe("a run that nobody waits for", () => {
  it("is accepted at once with a place to look, and can be polled to its end", async () => {
    const { api, path, release, asked } = await begun();
    const accepted = await api.ask(path, { body: small, headers: noWaiting });
    expect([accepted.status, accepted.headers.get("Preference-Applied")]).toEqual([202, "respond-async"]);
    const location = accepted.headers.get("Location") ?? "";
    expect(location).toBe(`${path}/runs/${runIdOf(accepted.body)}`);
    await asked;
    expect((await api.ask(location)).body).toMatchObject({ status: "running", plan: null });
    release();
    await api.runs.stop(60_000);
    expect((await api.ask(location)).body).toMatchObject({ status: "succeeded", version: 1, plan: { version: "1" } });
  });

  it("is the only one of its project until it ends", async () => {
    const { api, path, release, asked } = await begun();
    await api.ask(path, { body: small, headers: noWaiting });
    await asked;
    const second = await api.ask(path, { body: small });
    expect([second.status, second.body]).toMatchObject([409, { code: "conflict" }]);
    release();
  });
});

describe("cancelling", () => {
  it("ends the call to the model that is under way, and is recorded", async () => {
    await withModelServer({ answer: () => ({ kind: "hang" }) }, async (server) => {
      const client = createModelClient({ provider: "openai", model: "gpt-4o", apiKey: "k", baseUrl: server.url });
      const api = await apiWorld({ decider: createModelDecider(client) });
      const path = `${await newProject(api)}/infrastructure`;
      const waiting = api.ask(path, { body: small });
      await expect.poll(() => server.requests.length, { timeout: 20_000 }).toBeGreaterThan(0);
      const { body } = await api.ask(`${path}/runs`);
      const [run] = z.object({ runs: z.array(z.looseObject({ id: z.string() })) }).parse(body).runs;
      const address = `${path}/runs/${run?.id}`;
      expect((await api.ask(address, { method: "DELETE" })).status).toBe(204);
      const ended = await waiting;
      expect([ended.status, ended.body]).toMatchObject([409, { code: "cancelled" }]);
      await expect.poll(() => server.aborted(), { timeout: 20_000 }).toBe(server.requests.length);
      expect((await api.ask(address)).body).toMatchObject({ status: "failed", error: "cancelled by the user" });
      const again = await api.ask(address, { method: "DELETE" });
      expect([again.status, again.body]).toMatchObject([409, { code: "conflict" }]);
    });
  });

  it("makes room for the next run at once", async () => {
    const { api, path, asked, release } = await begun();
    const accepted = await api.ask(path, { body: small, headers: noWaiting });
    await asked;
    await api.ask(accepted.headers.get("Location") ?? "", { method: "DELETE" });
    release();
    expect((await api.ask(path, { body: small })).body).toMatchObject({ version: 1 });
  });
});

describe("limits", () => {
  it("give a run up that takes too long, and say so where it is looked for", async () => {
    const { api, path } = await begun({ limits: { runTimeoutMs: 1_000 } });
    const ended = await api.ask(path, { body: small });
    expect([ended.status, ended.body]).toMatchObject([504, { code: "timed_out" }]);
    expect((await api.ask(ended.headers.get("Location") ?? "")).body).toMatchObject({
      status: "failed",
      error: expect.stringContaining("took longer than 1 s"),
    });
  });

  it("hold a user to so many runs, and another to their own", async () => {
    const { api, path, asked, release } = await begun({ limits: { runsPerUser: 1 } });
    await api.ask(path, { body: small, headers: noWaiting });
    await asked;
    const second = await api.ask(`${await newProject(api)}/infrastructure`, { body: small });
    expect([second.status, second.body]).toMatchObject([429, { code: "rate_limited" }]);
    expect(Number(second.headers.get("Retry-After"))).toBeGreaterThan(0);
    const other = `${await newProject(api, bob)}/infrastructure`;
    expect((await api.ask(other, { body: small, headers: noWaiting, user: bob })).status).toBe(202);
    release();
    await api.runs.stop(60_000);
  });

  it("hold the process to so many runs", async () => {
    const { api, path, asked, release } = await begun({ limits: { runs: 1 } });
    await api.ask(path, { body: small, headers: noWaiting });
    await asked;
    const other = `${await newProject(api, bob)}/infrastructure`;
    expect((await api.ask(other, { body: small, user: bob })).status).toBe(429);
    release();
    await api.runs.stop(60_000);
  });

  it("hold a user to so many requests a minute, and tell how many are left", async () => {
    const api = await apiWorld({ limits: { requestsPerMinute: 2 } });
    const first = await api.ask("/api/projects");
    expect([first.status, first.headers.get("RateLimit")]).toEqual([
      200,
      expect.stringMatching(/^limit=2, remaining=1/),
    ]);
    const wrong = await api.ask("/api/projects?limit=x");
    expect([wrong.status, wrong.headers.get("RateLimit")]).toEqual([422, expect.stringMatching(/remaining=0/)]);
    const third = await api.ask("/api/projects");
    expect([third.status, third.body]).toMatchObject([429, { code: "rate_limited" }]);
    expect(Number(third.headers.get("Retry-After"))).toBeGreaterThan(1);
    expect((await api.ask("/api/projects", { user: bob })).status).toBe(200);
    expect((await api.ask("/healthz", { user: null })).status).toBe(200);
  });

  it("keep of ended runs only some in memory; the others are told from the store", async () => {
    const api = await apiWorld();
    const path = `${await newProject(api)}/infrastructure`;
    const first = runIdOf((await api.ask(path, { body: small })).body);
    expect(api.runs.find(first)).toBeDefined();
    for (let count = 0; count < 32; count += 1) await api.ask(path, { body: { sections: ["cicd"] } });
    expect(api.runs.find(first)).toBeUndefined();
    expect(await (await api.listen(`${path}/runs/${first}`)).rest()).toMatchObject([
      { event: "values", data: { runId: first, version: 1 } },
    ]);
  });
});

describe("a list of runs", () => {
  it("walks all of them exactly once, newest first", async () => {
    const backend = fakeBackend();
    const api = await apiWorld({ backend });
    const path = `${await newProject(api)}/infrastructure`;
    const store = backend.storeOf(alice);
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      const run = await store.startRun({
        projectId: path.split("/")[3] ?? "",
        brief: {},
        decider: "planner",
        model: null,
      });
      await store.cancelRun(run.id);
      made.unshift(run.id);
    }
    const page = z.object({ runs: z.array(z.looseObject({ id: z.string() })), next: z.string().nullable() });
    const seen: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const found = page.parse((await api.ask(`${path}/runs?limit=2${next === "" ? "" : `&after=${next}`}`)).body);
      seen.push(...found.runs.map(({ id }) => id));
      next = found.next;
    }
    expect(seen).toEqual(made);
    expect((await api.ask(`${path}/runs?after=xyz`)).status).toBe(422);
  });
});
