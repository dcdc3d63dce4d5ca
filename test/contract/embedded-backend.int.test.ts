import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createClient } from "@supabase/supabase-js";
import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSecrets } from "../../src/db/embedded/secrets.ts";
import { openBackend } from "../../src/db/open-backend.ts";
import type { Backend } from "../../src/projects/backend.ts";
import type { Store } from "../../src/projects/store.ts";
import { storeContract } from "./store-contract.ts";
import { serveSupabase } from "./supabase-server.ts";

const folder = mkdtempSync(path.join(tmpdir(), "infraspec-backend-"));
const dataDir = path.join(folder, "data");
const settings = {
  SUPABASE_URL: undefined,
  SUPABASE_PUBLISHABLE_KEY: undefined,
  SUPABASE_SECRET_KEY: undefined,
  SUPABASE_JWT_SECRET: undefined,
  INFRASPEC_OWNER_ID: undefined,
  INFRASPEC_KEEP_VERSIONS: undefined,
  INFRASPEC_URL: undefined,
  INFRASPEC_DATA_DIR: dataDir,
};

let backend: Backend;
let alice: string;
let bob: string;
let server: Awaited<ReturnType<typeof serveSupabase>>;

beforeAll(async () => {
  backend = await openBackend(settings);
  server = await serveSupabase(backend.supabase);
  backend.publishUrl(server.url);
  [alice, bob] = [await signUp("alice"), await signUp("bob")];
}, 180_000);

afterAll(async () => {
  await server.close();
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

async function signUp(name: string): Promise<string> {
  const { data } = await anonymous().auth.signUp({ email: `${name}@example.com`, password: "correct horse battery" });
  return data.user?.id ?? "";
}

interface TokenParts {
  secret?: string;
  expiresAt?: number;
}

/** Signed by the rules that the backend states. */
function tokenOf(userId: string, { secret, expiresAt }: TokenParts = {}): Promise<string> {
  return new SignJWT({ role: "authenticated", sub: userId, aud: "authenticated" })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setExpirationTime(expiresAt ?? "1h")
    .sign(new TextEncoder().encode(secret ?? backend.tokenRules.hs256Secret ?? ""));
}

async function storeOf(userId: string, parts: TokenParts = {}): Promise<Store> {
  return backend.storeFor({ kind: "user", userId, accessToken: await tokenOf(userId, parts) });
}

function clientWith(key: string) {
  return createClient("http://embedded.local", key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: {
      fetch: (input, init) => backend.supabase?.fetch(new Request(input, init)) ?? Promise.reject(new Error("no API")),
    },
  });
}
const service = () => clientWith(loadSecrets(dataDir).secretKey);
const anonymous = () => clientWith(loadSecrets(dataDir).publishableKey);

const project = (name: string) => ({ name, description: "", techStack: {} });
const names = async (store: Store) => (await store.listProjects({ limit: 100 })).map(({ name }) => name);

describe("a backend's stores", () => {
  it("show each user and the local one their own projects and no other", async () => {
    const local = backend.storeFor({ kind: "local" });
    const [of, other] = [await storeOf(alice), await storeOf(bob)];
    await local.createProject(project("of this machine"));
    const { id } = await of.createProject(project("of Alice"));
    await other.createProject(project("of Bob"));
    expect([await names(local), await names(of), await names(other)]).toEqual([
      ["of this machine"],
      ["of Alice"],
      ["of Bob"],
    ]);
    expect([await local.getProject(id), await other.getProject(id)]).toEqual([null, null]);
    await expect(other.startRun({ projectId: id, brief: {}, decider: "planner", model: null })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it.each([
    ["forged", { secret: "x".repeat(64) }],
    ["expired", { expiresAt: 1_700_000_000 }],
  ])("refuse a token that is %s, and never fall back to the local user", async (_, parts) => {
    const store = await storeOf(alice, parts);
    await expect(store.listProjects({ limit: 1 })).rejects.toMatchObject({ code: "unauthorized" });
    await expect(store.createProject(project("taken"))).rejects.toMatchObject({ code: "unauthorized" });
  });

  it("close nothing that others use", async () => {
    await backend.storeFor({ kind: "local" }).close();
    await (await storeOf(alice)).close();
    await backend.ping();
    expect(await names(await storeOf(bob))).toEqual(["of Bob"]);
  });

  it("keep as many versions as is set, whoever asks", async () => {
    const keeping = await openBackend({ ...settings, INFRASPEC_KEEP_VERSIONS: 1 });
    const actor = { kind: "user", userId: alice, accessToken: await tokenOf(alice) } as const;
    for (const store of [keeping.storeFor(actor), keeping.storeFor({ kind: "local" })]) {
      const { id: projectId } = await store.createProject(project("Kept"));
      for (const n of [1, 2]) {
        const { id } = await store.startRun({ projectId, brief: {}, decider: "planner", model: null });
        const more = { plan: { n }, spec: { n }, tokens: null, costMicroUsd: 0, error: null };
        await store.finishRun({ runId: id, status: "succeeded", ...more });
      }
      expect((await store.listVersions(projectId, { limit: 9 })).map(({ version }) => version)).toEqual([2]);
    }
    await keeping.close();
    await backend.ping();
  });

  it("made anew for each of 400 requests at once never mix the anonymous, the service and users", async () => {
    const tokens = { alice: await tokenOf(alice), bob: await tokenOf(bob) };
    const asUser = (userId: string, accessToken: string) =>
      names(backend.storeFor({ kind: "user", userId, accessToken }));
    const all = async (client: ReturnType<typeof service>) =>
      (await client.from("projects").select("name")).data?.map(({ name }) => String(name)) ?? null;
    const callers = [
      () => all(service()),
      () => asUser(alice, tokens.alice),
      () => all(anonymous()),
      () => asUser(bob, tokens.bob),
      () => names(backend.storeFor({ kind: "local" })),
    ];
    const alone: unknown[] = [];
    for (const caller of callers) alone.push(await caller());
    expect(new Set(alone.map((seen) => JSON.stringify(seen))).size).toBe(callers.length);
    const seen = await Promise.all(
      Array.from({ length: 400 }, async (_, index) => await callers[index % callers.length]?.()),
    );
    for (const [index, one] of seen.entries()) expect(one).toEqual(alone[index % callers.length]);
  });

  it("a request whose body never ends holds up nobody", async () => {
    const endless = new Request("http://embedded.local/rest/v1/projects", {
      method: "POST",
      headers: { apikey: loadSecrets(dataDir).secretKey, "content-type": "application/json" },
      body: new ReadableStream(),
      duplex: "half",
    });
    void backend.supabase?.fetch(endless);
    await backend.ping();
  });
});

describe("through the server that holds the folder", () => {
  const throughServer = () => openBackend({ ...settings, INFRASPEC_URL: server.url });

  storeContract("embedded Supabase over HTTP", async () => (await throughServer()).storeFor({ kind: "local" }));

  it("is the same database, and has neither an API nor a lock of its own", async () => {
    const through = await throughServer();
    const made = await backend.storeFor({ kind: "local" }).createProject(project("Made here"));
    expect(await through.storeFor({ kind: "local" }).getProject(made.id)).toEqual(made);
    const actor = { kind: "user", userId: bob, accessToken: await tokenOf(bob) } as const;
    expect(await names(through.storeFor(actor))).toEqual(["of Bob"]);
    await through.ping();
    through.publishUrl("http://127.0.0.1:1");
    await through.close();
    expect(through.supabase).toBeNull();
    expect(JSON.parse(readFileSync(path.join(dataDir, "lock"), "utf8")).url).toBe(server.url);
  });

  it("refuses a user's bad token as the folder's own process does", async () => {
    const accessToken = await tokenOf(alice, { secret: "x".repeat(64) });
    const store = (await throughServer()).storeFor({ kind: "user", userId: alice, accessToken });
    await expect(store.listProjects({ limit: 1 })).rejects.toMatchObject({ code: "unauthorized" });
  });

  it("is found by another process through the lock", async () => {
    const module = JSON.stringify(path.resolve("src/db/open-backend.ts"));
    const script = `import { openBackend } from ${module}; const backend = await openBackend(${JSON.stringify(settings)});
      const made = await backend.storeFor({ kind: "local" }).createProject({ name: "Made there", description: "", techStack: {} });
      console.log(JSON.stringify({ id: made.id, kind: backend.kind, isThrough: backend.supabase === null })); await backend.close();`;
    const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", script]);
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    await new Promise((resolve) => child.on("close", resolve));
    const { id, ...about } = JSON.parse(output);
    expect(about).toEqual({ kind: "embedded", isThrough: true });
    expect(await backend.storeFor({ kind: "local" }).getProject(id)).toMatchObject({ name: "Made there" });
  });

  it("says which folder is meant where this one has no secrets", async () => {
    const INFRASPEC_DATA_DIR = path.join(folder, "nothing here");
    await expect(openBackend({ ...settings, INFRASPEC_URL: server.url, INFRASPEC_DATA_DIR })).rejects.toMatchObject({
      code: "configuration",
      message: expect.stringContaining("set INFRASPEC_DATA_DIR to the folder that it serves"),
    });
  });

  it("says that the server serves another folder", async () => {
    const INFRASPEC_DATA_DIR = mkdtempSync(path.join(folder, "other-"));
    loadSecrets(INFRASPEC_DATA_DIR);
    await expect(openBackend({ ...settings, INFRASPEC_URL: server.url, INFRASPEC_DATA_DIR })).rejects.toMatchObject({
      code: "store_unavailable",
      message: expect.stringMatching(new RegExp(`${server.url} serves another folder than .*/other-`)),
    });
  });

  it("says that nobody answers: when it is opened, and when the server goes away later", async () => {
    const brief = await serveSupabase(backend.supabase);
    const through = await openBackend({ ...settings, INFRASPEC_URL: brief.url });
    await brief.close();
    const gone = {
      code: "store_unavailable",
      message: expect.stringContaining(`${brief.url} does not answer (ECONNREFUSED)`),
    };
    await expect(through.ping()).rejects.toMatchObject(gone);
    await expect(through.storeFor({ kind: "local" }).listProjects({ limit: 1 })).rejects.toMatchObject(gone);
    await expect(openBackend({ ...settings, INFRASPEC_URL: brief.url })).rejects.toMatchObject({
      code: "store_unavailable",
      message: expect.stringContaining(`${brief.url} does not answer (ECONNREFUSED); start it`),
    });
  });

  it("says that something else answers there", async () => {
    const page = { fetch: async () => new Response("<html></html>") };
    const other = await serveSupabase(page);
    await expect(openBackend({ ...settings, INFRASPEC_URL: other.url })).rejects.toMatchObject({
      code: "store_unavailable",
      message: expect.stringContaining(`what answers at ${other.url} (with HTTP 200) is no Infraspec server`),
    });
    await other.close();
  });
});
