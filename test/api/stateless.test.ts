import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { fakeBackend } from "../fake-backend.ts";
import { example } from "../project-world.ts";
import { type ApiWorld, alice, apiWorld, heldDecider, hobby, small } from "./world.ts";

const backend = fakeBackend();
let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld({ backend });
});

const { name: projectName, description: projectDescription, techStack } = hobby;
const brief = { projectName, projectDescription, techStack, ...small };
const json = (file: string): unknown => JSON.parse(readFileSync(`examples/specs/${file}.json`, "utf8"));

describe("a plan without a project", () => {
  it("is the command line's plan, and nothing of it is saved", async () => {
    const made = await world.ask("/api/plans", { body: example("hobby-site") });
    expect([made.status, made.body]).toMatchObject([200, { version: "1", brief: { projectName: "Lichen Notes" } }]);
    expect(await backend.storeOf(alice).listProjects({ limit: 10 })).toEqual([]);
  });

  it.each([
    [{ ...brief, projectName: "" }, "/projectName"],
    [{ ...brief, projectname: "x" }, "/projectname"],
    [{ ...brief, sections: ["database"] }, "/sections"],
    [{ ...brief, teamSize: "a few" }, "/teamSize"],
  ])("refuses %j", async (body, pointer) => {
    const refused = await world.ask("/api/plans", { body });
    expect([refused.status, refused.body]).toMatchObject([422, { code: "bad_input", errors: [{ pointer }] }]);
  });

  it("counts against the limits of its user like a run, and is given up when it takes too long", async () => {
    const { decider, asked } = heldDecider();
    const slow = await apiWorld({ decider, limits: { runsPerUser: 1, runTimeoutMs: 1_500 } });
    const first = slow.ask("/api/plans", { body: brief });
    await asked;
    const second = await slow.ask("/api/plans", { body: brief });
    expect([second.status, second.body]).toMatchObject([429, { code: "rate_limited" }]);
    expect(Number(second.headers.get("Retry-After"))).toBeGreaterThan(0);
    const ended = await first;
    expect([ended.status, ended.body]).toMatchObject([504, { code: "timed_out" }]);
  });

  it("ends when its caller leaves", async () => {
    const { decider, asked, release } = heldDecider();
    const slow = await apiWorld({ decider, limits: { runsPerUser: 1 } });
    const leaving = new AbortController();
    const { authorization } = { authorization: `Bearer ${await (await import("../fake-backend.ts")).tokenOf(alice)}` };
    const first = slow.app.request("/api/plans", {
      method: "POST",
      body: JSON.stringify(brief),
      headers: { authorization, "content-type": "application/json" },
      signal: leaving.signal,
    });
    await asked;
    leaving.abort();
    expect((await first).status).toBe(409);
    release();
    expect((await slow.ask("/api/plans", { body: brief })).status).toBe(200);
  });
});

describe("a bill", () => {
  it("is made of the components that are named", async () => {
    const body = { components: [{ serviceId: "aws-s3", region: "us-east-1", usage: { storageGb: 100 } }] };
    const made = await world.ask("/api/price", { body });
    expect([made.status, made.body]).toMatchObject([200, { currency: "USD" }]);
  });

  it.each([
    [{ components: [{ serviceId: "aws-s4" }] }, "/components/0/serviceId"],
    [{ components: [{ serviceId: "aws-s3", usage: { storage: 1 } }] }, "/components/0/usage/storage"],
    [{ components: [{}] }, "/components/0/serviceId"],
    [{ components: "aws-s3" }, "/components"],
    [{}, "/components"],
  ])("refuses %j", async (body, pointer) => {
    const refused = await world.ask("/api/price", { body });
    expect([refused.status, refused.body]).toMatchObject([422, { code: "bad_input", errors: [{ pointer }] }]);
  });
});

describe("a check", () => {
  it("judges a specification of somebody else", async () => {
    const body = { spec: json("telehealth-without-agreement"), brief: json("brief-telehealth") };
    const made = await world.ask("/api/check", { body });
    expect([made.status, made.body]).toMatchObject([200, { status: "needs_review" }]);
  });

  it.each([
    [{}, "/spec"],
    [{ spec: {} }, ""],
    [{ spec: json("telehealth-without-agreement") }, "/brief"],
    [{ spec: json("telehealth-without-agreement"), brief: {} }, "/projectName"],
    [{ spec: json("telehealth-without-agreement"), brief: null, more: 1 }, ""],
    [{ spec: "[".repeat(10), brief: {} }, ""],
  ])("refuses %j", async (body, pointer) => {
    const refused = await world.ask("/api/check", { body });
    expect([refused.status, refused.body]).toMatchObject([422, { code: "bad_input" }]);
    expect(refused.text).toContain(`"pointer":"${pointer}`);
  });

  it("refuses a document that is nested without end, without a fault", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    for (const text of [`{"spec":${deep},"brief":{}}`, `{"spec":{},"brief":{"projectName":${deep}}}`, deep])
      expect((await world.ask("/api/check", { text })).status).toBe(422);
    expect((await world.ask("/api/plans", { text: `{"techStack":${deep}}` })).status).toBe(422);
    expect(
      (await world.ask("/api/projects", { text: `{"name":"a","description":"b","techStack":${deep}}` })).status,
    ).toBe(422);
  });
});

describe("health", () => {
  it("is told without a token, and readiness asks the database", async () => {
    expect((await world.ask("/healthz", { user: null })).body).toEqual({ status: "ok" });
    expect((await world.ask("/readyz", { user: null })).body).toEqual({ status: "ok" });
    backend.setDown(true);
    const down = await world.ask("/readyz", { user: null });
    backend.setDown(false);
    expect([down.status, down.body]).toMatchObject([503, { code: "store_unavailable" }]);
    expect((await world.ask("/healthz", { user: null })).status).toBe(200);
  });
});
