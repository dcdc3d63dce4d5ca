import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type ApiWorld, alice, apiWorld, bob, hobby, newProject } from "./world.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});

const pageSchema = z.object({ projects: z.array(z.object({ id: z.string() })), next: z.string().nullable() });
const nextOf = (body: unknown) => z.object({ next: z.string().nullable() }).parse(body).next;
const idsOf = (body: unknown) => pageSchema.parse(body).projects.map(({ id }) => id);

describe("projects", () => {
  it("are created, found at their Location, and shown as they were given", async () => {
    const made = await world.ask("/api/projects", { body: hobby });
    expect(made.status).toBe(201);
    const location = made.headers.get("Location") ?? "";
    const shown = await world.ask(location);
    expect([shown.status, shown.body]).toEqual([200, made.body]);
    expect(shown.body).toMatchObject(hobby);
  });

  it("are found by an id in capitals", async () => {
    const path = await newProject(world);
    const capitals = path.replace(/[^/]+$/, (id) => id.toUpperCase());
    expect((await world.ask(capitals)).status).toBe(200);
    expect((await world.ask(`${capitals}/infrastructure/runs`)).body).toMatchObject({ runs: [] });
  });

  it.each([
    [{}, ["/name", "/description"]],
    [{ ...hobby, name: "" }, ["/name"]],
    [{ ...hobby, name: "x".repeat(201) }, ["/name"]],
    [{ ...hobby, name: "nul\u0000" }, ["/name"]],
    [{ ...hobby, description: "x".repeat(20_001) }, ["/description"]],
    [{ ...hobby, techStack: 7 }, ["/techStack"]],
    [{ ...hobby, owner: "me" }, [""]],
    [[], [""]],
    [null, [""]],
  ])("that are wrong are 422 and say where: %j", async (body, pointers) => {
    const refused = await world.ask("/api/projects", { body });
    expect([refused.status, refused.body]).toMatchObject([422, { code: "bad_input" }]);
    const told = z.object({ errors: z.array(z.object({ pointer: z.string() })) }).parse(refused.body).errors;
    expect(told.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(pointers));
  });

  it("may have a description of 20,000 characters, which is no part of any log line", async () => {
    const description = "secret ".repeat(3000).slice(0, 20_000);
    const made = await world.ask("/api/projects", { body: { ...hobby, description } });
    expect([made.status, made.body]).toMatchObject([201, { description }]);
    const refused = await world.ask("/api/projects", { body: { ...hobby, description: `${description}!` } });
    expect(refused.status).toBe(422);
    expect(refused.text).not.toContain("secret secret");
    expect(world.log()).not.toContain("secret");
  });

  it("are listed newest first, page by page, each exactly once", async () => {
    const own = await apiWorld();
    const made: string[] = [];
    for (let count = 0; count < 7; count += 1) made.push((await newProject(own)).split("/").at(-1) ?? "");
    const seen: string[] = [];
    let path: string | null = "/api/projects?limit=3";
    let pages = 0;
    while (path !== null) {
      const { body } = await own.ask(path);
      seen.push(...idsOf(body));
      const next = nextOf(body);
      path = next === null ? null : `/api/projects?limit=3&after=${next}`;
      pages += 1;
    }
    expect([seen, pages]).toEqual([made.reverse(), 3]);
  });

  it("end with a page that says so, also when it is full", async () => {
    const own = await apiWorld();
    for (let count = 0; count < 2; count += 1) await newProject(own);
    const next = nextOf((await own.ask("/api/projects?limit=2")).body);
    expect((await own.ask(`/api/projects?limit=2&after=${next ?? ""}`)).body).toEqual({ projects: [], next: null });
  });

  const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  it.each([
    ["limit=0", "/limit"],
    ["limit=101", "/limit"],
    ["limit=2.5", "/limit"],
    ["limit=x", "/limit"],
    ["limit=", "/limit"],
    ["limit=1&limit=2", "/limit"],
    ["after=%00", "/after"],
    ["after=bm9uc2Vuc2U", "/after"],
    ["after=a&after=b", "/after"],
    [`after=${cursor(["2026-01-01", "x"])}`, "/after"],
    [`after=${cursor(["0000-01-01T00:00:00.000Z", alice])}`, "/after"],
    [`after=${cursor({ at: "2026-01-01T00:00:00.000Z", id: alice })}`, "/after"],
    [`after=${cursor(["2026-01-01T00:00:00.000Z", alice]).slice(2)}`, "/after"],
  ])("refuse ?%s with a pointer to what is wrong", async (query, pointer) => {
    const refused = await world.ask(`/api/projects?${query}`);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: "bad_input", errors: [{ pointer }] });
    expect(refused.text).not.toMatch(/Invalid input|Too (small|big)/);
  });

  it("of one user are not another's", async () => {
    const path = await newProject(world, bob);
    expect((await world.ask(path, { user: bob })).status).toBe(200);
    expect((await world.ask(path)).status).toBe(404);
    const { body } = await world.ask("/api/projects?limit=100");
    expect(idsOf(body)).not.toContain(path.split("/").at(-1));
  });
});

describe("another user's project", () => {
  it("is 404 in every route, whatever is asked of it", async () => {
    const path = await newProject(world, bob);
    const run = await world.ask(`${path}/infrastructure`, { user: bob, body: {} });
    const { projectId, runId } = z.object({ projectId: z.string(), runId: z.string() }).parse(run.body);
    const routes = world.openApi.operations.filter(({ path: route }) => route.includes("{id}"));
    expect(routes.length).toBeGreaterThanOrEqual(9);
    for (const { path: route, method } of routes) {
      const address = route.replace("{id}", projectId).replace("{runId}", runId).replace("{version}", "1");
      const body = method === "POST" ? { body: {} } : {};
      for (const headers of [
        {},
        { Prefer: "respond-async" },
        { Accept: "text/event-stream", "Last-Event-ID": `${runId}:0` },
      ])
        expect([route, (await world.ask(address, { method, headers, ...body })).status]).toEqual([route, 404]);
    }
  });

  it("is not reached through a run of it in a project of one's own", async () => {
    const path = await newProject(world, bob);
    const { body } = await world.ask(`${path}/infrastructure`, { user: bob, body: {} });
    const { runId } = z.object({ runId: z.string() }).parse(body);
    const mine = await newProject(world);
    const asked: readonly Record<string, string>[] = [
      { Accept: "text/event-stream", "Last-Event-ID": `${runId}:0` },
      { Prefer: "respond-async", "Last-Event-ID": `${runId}:0` },
      { "Last-Event-ID": `${runId}:0` },
    ];
    for (const headers of asked)
      expect((await world.ask(`${mine}/infrastructure`, { body: {}, headers })).status).toBe(404);
    expect((await world.ask(`${mine}/infrastructure/runs/${runId}`)).status).toBe(404);
    expect((await world.ask(`${mine}/infrastructure/runs/${runId}`, { method: "DELETE" })).status).toBe(404);
  });
});
