import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Serving, startServer } from "../../src/api/main.ts";
import { openBackend } from "../../src/db/open-backend.ts";
import { readEnv } from "../../src/env.ts";
import type { Backend } from "../../src/projects/backend.ts";
import { fuzz } from "./fuzz.ts";
import { type ApiWorld, apiWorld, hobby, small } from "./world.ts";

const folder = mkdtempSync(path.join(tmpdir(), "infraspec-api-"));
const env = {
  ...readEnv({}),
  SUPABASE_URL: undefined,
  INFRASPEC_URL: undefined,
  INFRASPEC_DATA_DIR: path.join(folder, "data"),
};
const local = { user: null };
/** `API_FUZZ_EMBEDDED=1000` asks for more. */
const requests = Number(process.env.API_FUZZ_EMBEDDED ?? 60);

let backend: Backend;
let world: ApiWorld;
beforeAll(async () => {
  backend = await openBackend({ ...env, SUPABASE_PUBLISHABLE_KEY: undefined, SUPABASE_SECRET_KEY: undefined });
  world = await apiWorld({ backend, localUser: true });
}, 120_000);
afterAll(async () => {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

const newProject = async () =>
  (await world.ask("/api/projects", { body: hobby, ...local })).headers.get("Location") ?? "";
const pageSchema = z.object({ projects: z.array(z.looseObject({ id: z.string() })), next: z.string().nullable() });
const withRun = z.object({ projectId: z.string(), runId: z.string() });

describe("over the embedded database", () => {
  it("a project is created, generated twice, compared and restored", async () => {
    const place = `${await newProject()}/infrastructure`;
    const first = await world.ask(place, { body: small, ...local });
    expect(first.body).toMatchObject({ generated: true, version: 1 });
    const second = await world.ask(place, { body: { ...small, teamSize: 4 }, ...local });
    expect(second.body).toMatchObject({ version: 2 });
    expect((await world.ask(place, local)).body).toMatchObject({ version: 2, hasSpecification: true });
    expect((await world.ask(`${place}/diff`, local)).body).toMatchObject({ from: 1, to: 2 });
    expect((await world.ask(`${place}/versions/1/restore`, { body: {}, ...local })).body).toMatchObject({ version: 3 });
    expect((await world.ask(`${place}/runs`, local)).body).toMatchObject({ runs: [{ version: 2 }, { version: 1 }] });
    expect((await world.ask(`${place}?format=markdown`, local)).text).toContain("Lichen Notes");
  });

  it("a key finds the same run, as JSON and as a stream", async () => {
    const place = `${await newProject()}/infrastructure`;
    const headers = { "Idempotency-Key": "embedded" };
    const first = await world.ask(place, { body: small, headers, ...local });
    const again = await world.ask(place, { body: small, headers, ...local });
    expect([again.body, again.headers.get("Idempotent-Replayed")]).toEqual([first.body, "true"]);
    const events = await (
      await world.listen(place, { body: small, headers: { ...headers, Accept: "text/event-stream" }, ...local })
    ).rest();
    expect(events.at(-1)?.data).toEqual(first.body);
    expect((await world.ask(place, { body: { teamSize: 9 }, headers, ...local })).status).toBe(422);
  });

  it.each(["\u0000", "\ud800", "💥", "x".repeat(20_000), "'; drop table projects; --"])(
    "a text of %j is kept or refused",
    async (text) => {
      const made = await world.ask("/api/projects", {
        body: { ...hobby, description: text, techStack: [text.slice(0, 100)] },
        ...local,
      });
      expect([201, 422]).toContain(made.status);
      if (made.status === 201) expect(made.body).toMatchObject({ description: text });
    },
  );

  it("a valid token of a user who is not there is told to sign in again, with and without a key", async () => {
    const token = await new SignJWT({ role: "authenticated" })
      .setProtectedHeader({ alg: "HS256" })
      .setSubject("99999999-9999-4999-8999-999999999999")
      .setAudience("authenticated")
      .setExpirationTime("1h")
      .sign(new TextEncoder().encode(backend.tokenRules.hs256Secret ?? ""));
    for (const key of [{}, { "Idempotency-Key": "of-nobody" }]) {
      const headers = { Authorization: `Bearer ${token}`, ...key };
      const refused = await world.ask("/api/projects", { body: hobby, headers, ...local });
      expect([refused.status, refused.headers.has("WWW-Authenticate")]).toEqual([401, true]);
      expect(refused.body).toMatchObject({
        code: "unauthorized",
        detail: expect.stringMatching(/not among this database's users .*: sign in again/),
      });
    }
  });

  it("lists hold every project exactly once, also when many are made at the same moment", async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => newProject()));
    const seen: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const { body } = await world.ask(`/api/projects?limit=5${next === "" ? "" : `&after=${next}`}`, local);
      const page = pageSchema.parse(body);
      seen.push(...page.projects.map(({ id }) => `/api/projects/${id}`));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(made));
  });

  it("is ready", async () => {
    expect((await world.ask("/readyz", local)).status).toBe(200);
  });

  it(`whatever is asked is answered as the document promises (${requests} requests)`, async () => {
    const place = await newProject();
    const { runId, projectId } = withRun.parse(
      (await world.ask(`${place}/infrastructure`, { body: small, ...local })).body,
    );
    await fuzz(world, {
      known: [projectId, projectId.toUpperCase(), runId, "1", "2"],
      requests,
      seed: 7,
      authorization: null,
    });
  }, 600_000);
});

describe("a server of its own", () => {
  let serving: Serving;
  beforeAll(async () => {
    serving = await startServer({ host: "127.0.0.1", port: 0 }, env);
  }, 60_000);

  it("answers the local user, and is the folder's Supabase for other programs", async () => {
    const projects = await fetch(`${serving.url}/api/projects`);
    expect(await projects.json()).toMatchObject({ projects: expect.any(Array) });
    expect((await fetch(`${serving.url}/supabase/rest/v1/projects`)).status).toBe(401);
    const foreign = { headers: { Origin: "https://evil.example" } };
    expect((await fetch(`${serving.url}/supabase/rest/v1/projects`, foreign)).status).toBe(403);
    await serving.stop();
    await expect(fetch(`${serving.url}/healthz`)).rejects.toThrow();
  });
});
