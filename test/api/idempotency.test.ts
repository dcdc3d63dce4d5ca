import { describe, expect, it } from "vitest";
import { AppError } from "../../src/errors.ts";
import { OutcomeUnknownError } from "../../src/projects/outcome-unknown.ts";
import { fakeBackend } from "../fake-backend.ts";
import { recordingDecider } from "../fake-deciders.ts";
import { apiWorld, bob, heldDecider, hobby, newProject, runIdOf, small } from "./world.ts";

const key = (value: string) => ({ "Idempotency-Key": value });
const stream = { Accept: "text/event-stream" };
const noWaiting = { Prefer: "respond-async" };

describe("an Idempotency-Key", () => {
  it("creates one project, and gives the same answer again", async () => {
    const api = await apiWorld();
    const first = await api.ask("/api/projects", { body: hobby, headers: key("k") });
    const again = await api.ask("/api/projects", { body: hobby, headers: key("k") });
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get("Location")).toBe(first.headers.get("Location"));
    expect([first, again].map(({ headers }) => headers.get("Idempotent-Replayed"))).toEqual([null, "true"]);
    expect((await api.ask("/api/projects")).body).toMatchObject({ projects: [{}] });
  });

  it("finds the same run in whichever way it is asked for", async () => {
    const { decider, release, asked } = heldDecider();
    const api = await apiWorld({ decider });
    const path = `${await newProject(api)}/infrastructure`;
    const accepted = await api.ask(path, { body: small, headers: { ...key("k"), ...noWaiting } });
    const runId = runIdOf(accepted.body);
    await asked;
    const again = await api.ask(path, { body: small, headers: { ...key("k"), ...noWaiting } });
    expect([again.status, again.body]).toEqual([202, accepted.body]);
    const listening = await api.listen(path, { body: small, headers: { ...key("k"), ...stream } });
    const waiting = api.ask(path, { body: small, headers: key("k") });
    release();
    const [answer, events] = [await waiting, await listening.rest()];
    expect([answer.status, runIdOf(answer.body)]).toEqual([200, runId]);
    expect(events.at(-1)).toMatchObject({ id: `${runId}:${events.length}`, event: "values", data: answer.body });
    // It has ended: nothing is left to be accepted.
    const late = await api.ask(path, { body: small, headers: { ...key("k"), ...noWaiting } });
    expect([late.status, late.body, late.headers.get("Idempotent-Replayed")]).toEqual([200, answer.body, "true"]);
    expect((await api.ask(path)).body).toMatchObject({ version: 1 });
  });

  it("is refused for another body, and for another address", async () => {
    const api = await apiWorld();
    await api.ask("/api/projects", { body: hobby, headers: key("k") });
    const other = await api.ask("/api/projects", { body: { ...hobby, name: "Other" }, headers: key("k") });
    expect([other.status, other.body]).toMatchObject([422, { code: "key_reused" }]);
    const elsewhere = await api.ask("/api/price", { body: hobby, headers: key("k") });
    expect(elsewhere.body).toMatchObject({ code: "key_reused" });
  });

  it("is each user's own", async () => {
    const api = await apiWorld();
    await api.ask("/api/projects", { body: hobby, headers: key("k") });
    const other = await api.ask("/api/projects", { body: { ...hobby, name: "Other" }, headers: key("k"), user: bob });
    expect(other.status).toBe(201);
  });

  it("lets one of many that come together do the work", async () => {
    const api = await apiWorld();
    const path = `${await newProject(api)}/infrastructure`;
    const all = Array.from({ length: 8 }, () => api.ask(path, { body: small, headers: key("k") }));
    const answers = await Promise.all(all);
    const done = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(new Set(done.map(({ body }) => runIdOf(body))).size).toBe(1);
    for (const { body } of refused) expect(body).toMatchObject({ status: 409, code: "key_in_use" });
    expect((await api.ask(path)).body).toMatchObject({ version: 1 });
  });

  it("of a request that was refused may be tried again", async () => {
    const api = await apiWorld();
    const wrong = await api.ask("/api/projects", { body: { ...hobby, name: "" }, headers: key("k") });
    const right = await api.ask("/api/projects", { body: hobby, headers: key("k") });
    expect([wrong.status, right.status]).toEqual([422, 201]);
  });

  it("of a change that may have been made is not tried again", async () => {
    const backend = fakeBackend();
    const losing: typeof backend.storeFor = (actor) => {
      const store = backend.storeFor(actor);
      const createProject: typeof store.createProject = async (project) => {
        await store.createProject(project);
        throw new OutcomeUnknownError("cannot create the project: no answer came");
      };
      return { ...store, createProject };
    };
    const api = await apiWorld({ backend: { ...backend, storeFor: losing } });
    const ask = () => api.ask("/api/projects", { body: hobby, headers: key("k") });
    expect(await ask()).toMatchObject({ status: 503, body: { code: "store_unavailable" } });
    const again = await ask();
    expect([again.status, again.body]).toMatchObject([
      409,
      { code: "key_in_use", detail: expect.stringContaining("how it ended is not known") },
    ]);
    expect((await api.ask("/api/projects")).body).toMatchObject({ projects: [{ name: hobby.name }] });
  });

  it("of a run that failed may be tried again; of one that its user stopped it tells the end", async () => {
    let fails = true;
    const decider = recordingDecider(() => {
      if (fails) throw new AppError("model_unavailable", "the model does not answer");
      return undefined;
    });
    const api = await apiWorld({ decider });
    const path = `${await newProject(api)}/infrastructure`;
    const asking = { body: { ...small }, headers: key("k") };
    const failed = await api.ask(path, asking);
    expect([failed.status, failed.body]).toMatchObject([502, { code: "model_unavailable" }]);
    fails = false;
    expect((await api.ask(path, asking)).body).toMatchObject({ generated: true, version: 1 });

    const held = heldDecider();
    const slow = await apiWorld({ decider: held.decider });
    const stopped = `${await newProject(slow)}/infrastructure`;
    const accepted = await slow.ask(stopped, { ...asking, headers: { ...key("k"), ...noWaiting } });
    await held.asked;
    await slow.ask(accepted.headers.get("Location") ?? "", { method: "DELETE" });
    const told = await slow.ask(stopped, asking);
    expect([told.status, told.body]).toMatchObject([409, { code: "cancelled" }]);
  });

  it("of a run that failed lets one of two that come together try it again", async () => {
    const backend = fakeBackend();
    const { storeFor } = backend;
    // Both have seen the failed run before the first begins anew, and the second lets go of the key after that.
    const [bothSaw, begun] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let [fails, seen, releases] = [true, 0, 0];
    backend.storeFor = (actor) => {
      const store = storeFor(actor);
      return {
        ...store,
        claimRequest: async (claim) => {
          const claimed = await store.claimRequest(claim);
          if (claimed.state === "new" || claimed.runId === null) return claimed;
          seen += 1;
          if (seen === 2) bothSaw.resolve();
          await bothSaw.promise;
          return claimed;
        },
        releaseRequest: async (request) => {
          releases += 1;
          if (releases === 2) await begun.promise;
          await store.releaseRequest(request);
        },
        startRun: async (wanted) => {
          const run = await store.startRun(wanted);
          begun.resolve();
          // A turn for the other request, before the key names this run.
          if (!fails) await new Promise((resolve) => setTimeout(resolve, 20));
          return run;
        },
      };
    };
    const decider = recordingDecider(() => {
      if (fails) throw new AppError("model_unavailable", "the model does not answer");
      return undefined;
    });
    const api = await apiWorld({ backend, decider });
    const path = `${await newProject(api)}/infrastructure`;
    const asking = { body: small, headers: { ...key("k"), ...noWaiting } };
    await api.ask(path, { body: small, headers: key("k") });
    fails = false;
    const answers = await Promise.all([api.ask(path, asking), api.ask(path, asking)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202, 409]));
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: "key_in_use" });
    await api.runs.stop(60_000);
    expect((await api.ask(path, asking)).body).toMatchObject({ version: 1 });
  });

  it("goes with a stream that is resumed", async () => {
    const api = await apiWorld();
    const path = `${await newProject(api)}/infrastructure`;
    const events = await (await api.listen(path, { body: small })).rest();
    const headers = { ...key("fresh"), ...stream, "Last-Event-ID": events[2]?.id ?? "" };
    expect(await (await api.listen(path, { body: small, headers })).rest()).toEqual(events.slice(3));
    expect(await (await api.listen(path, { body: small, headers })).rest()).toEqual(events.slice(3));
  });

  it("is nothing to an address that takes none", async () => {
    const api = await apiWorld();
    await api.ask("/api/projects", { body: hobby, headers: key("k") });
    expect((await api.ask("/api/nothing", { body: {}, headers: key("k") })).status).toBe(404);
    expect((await api.ask("/api/projects/x", { body: {}, headers: key("") })).status).toBe(405);
  });

  it.each(["", "with space", "x".repeat(256), "ümlaut"])("is refused where it is none: %j", async (value) => {
    const api = await apiWorld();
    const refused = await api.ask("/api/projects", { body: hobby, headers: key(value) });
    expect([refused.status, refused.body]).toMatchObject([422, { code: "bad_input" }]);
  });
});
