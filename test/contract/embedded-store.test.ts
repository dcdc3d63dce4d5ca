import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createPgliteConnection } from "@supabase/lite/pglite";
import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedBackend, openEmbedded } from "../../src/db/embedded/open-embedded.ts";
import { sharedBackend } from "../../src/db/embedded/shared-backend.ts";
import { createSupabaseStore } from "../../src/db/supabase-store.ts";
import { embeddedHistory } from "./embedded-history.ts";
import { storeContract } from "./store-contract.ts";

const migrations = path.resolve("supabase/migrations");
const folder = mkdtempSync(path.join(tmpdir(), "infraspec-store-"));
const place = { dataDir: path.join(folder, "data"), migrations };
let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await openEmbedded(place);
}, 180_000);

afterAll(async () => {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

const quiet = { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } };

function storeOf(userId: string) {
  return createSupabaseStore({
    url: backend.url,
    key: backend.publishableKey,
    accessToken: () => backend.accessTokenFor(userId),
    fetch: backend.fetch,
    close: async () => {},
  });
}

function clientWith(key: string, token?: string) {
  return createClient(backend.url, key, {
    ...quiet,
    global: { fetch: backend.fetch },
    ...(token === undefined ? {} : { accessToken: async () => token }),
  });
}

storeContract("embedded Supabase", async () => storeOf(backend.localUserId));

embeddedHistory({
  storeOf: (userId) => storeOf(userId ?? backend.localUserId),
  service: () => clientWith(backend.secretKey),
  anonymous: () => clientWith(backend.publishableKey),
});

describe("the embedded backend", () => {
  it("marks a run whose lease expired as failed when the next one starts", async () => {
    const store = storeOf(backend.localUserId);
    const { id: projectId } = await store.createProject({ name: "Lease", description: "", techStack: {} });
    const run = await store.startRun({ projectId, brief: {}, decider: "planner", model: null });
    const service = clientWith(backend.secretKey);
    await service.from("infrastructure_runs").update({ lease_expires_at: "2020-01-01T00:00:00Z" }).eq("id", run.id);
    await store.startRun({ projectId, brief: {}, decider: "planner", model: null });
    expect(await store.getRun(run.id)).toMatchObject({ status: "failed", error: "the process that ran it went away" });
  });

  it("never mixes the rows of concurrent requests", async () => {
    const anonymous = clientWith(backend.publishableKey);
    const service = clientWith(backend.secretKey);
    const pairs = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const [asNobody, asService] = await Promise.all([
          anonymous.from("projects").select("id"),
          service.from("projects").select("id"),
        ]);
        return { asNobody: asNobody.data, asService: asService.data };
      }),
    );
    for (const { asNobody, asService } of pairs) {
      expect(asNobody ?? []).toEqual([]);
      expect(asService?.length).toBeGreaterThan(0);
    }
  });

  it("grants nothing to strangers: no table without a token, no row of another user", async () => {
    const { error } = await clientWith(backend.publishableKey).from("projects").insert({ name: "x" });
    expect(error?.code).toBe("42501");
    const other = storeOf("11111111-1111-4111-8111-111111111111");
    expect(await other.listProjects({ limit: 10 })).toEqual([]);
    expect(await other.findProjectByName("Lease")).toBeNull();
  });

  it("tells a user whom it does not have to sign in again, in words instead of a broken reference", async () => {
    const gone = storeOf("99999999-9999-4999-8999-999999999999");
    await expect(gone.createProject({ name: "Mine", description: "", techStack: {} })).rejects.toMatchObject({
      code: "unauthorized",
      message: expect.stringMatching(/^cannot create the project: the user .* sign in again.*INFRASPEC_OWNER_ID/),
    });
  });

  it("refuses a token that it did not sign", async () => {
    const token = await backend.accessTokenFor(backend.localUserId);
    const forged = `${token.slice(0, -6)}aaaaaa`;
    const { error, status } = await clientWith(backend.publishableKey, forged).from("projects").select("id");
    expect(status).toBe(401);
    expect(error?.code).toMatch(/^PGRST30/);
  });

  it("keeps its keys to the owner", () => {
    expect(statSync(path.join(place.dataDir, "secrets.json")).mode & 0o077).toBe(0);
  });

  it("is one per process and folder, closed by its last user", async () => {
    const own = { dataDir: path.join(folder, "shared"), migrations };
    const [first, second] = await Promise.all([sharedBackend(own), sharedBackend(own)]);
    expect(first.localUserId).toBe(second.localUserId);
    await first.close();
    expect(existsSync(path.join(own.dataDir, "lock"))).toBe(true);
    await second.close();
    expect(existsSync(path.join(own.dataDir, "lock"))).toBe(false);
  }, 180_000);

  it("took statistics of its tables when it was opened, since nothing else does", async () => {
    const connection = await createPgliteConnection({ url: path.join(folder, "shared", "pg17") });
    const tables =
      "select relname, reltuples from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'";
    const { rows } = await connection.exec<{ rows: unknown[] }>(tables);
    await connection.close();
    expect(rows).toContainEqual({ relname: "infrastructure_runs", reltuples: 0 });
    expect(rows).not.toContainEqual(expect.objectContaining({ reltuples: -1 }));
  }, 180_000);
});

describe("the data folder", () => {
  it("is refused to a second process, with a line that says who holds it", async () => {
    const script = `import { lockFolder } from ${JSON.stringify(path.resolve("src/db/embedded/folder-lock.ts"))}; try { lockFolder(${JSON.stringify(place.dataDir)}); } catch (error) { console.log(error.code, error.message); }`;
    const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", script]);
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    await new Promise((resolve) => child.on("close", resolve));
    expect(output).toMatch(new RegExp(`^store_locked .* is in use by process ${process.pid} on .* since 20`));
  });

  it("is taken over from a process that is gone", async () => {
    const { lockFolder } = await import("../../src/db/embedded/folder-lock.ts");
    const stale = mkdtempSync(path.join(tmpdir(), "infraspec-lock-"));
    const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    const { hostname } = await import("node:os");
    writeFileSync(
      path.join(stale, "lock"),
      JSON.stringify({ pid: child.pid, host: hostname(), since: new Date().toISOString() }),
    );
    expect(() => lockFolder(stale)).toThrow(/is in use by process/);
    child.kill("SIGKILL");
    await new Promise((resolve) => child.on("close", resolve));
    lockFolder(stale).release();
    rmSync(stale, { recursive: true });
  });

  it("that cannot be written is one clear error, with nothing left behind", async () => {
    const file = path.join(folder, "a-file");
    writeFileSync(file, "not a folder");
    await expect(openEmbedded({ dataDir: path.join(file, "data"), migrations })).rejects.toMatchObject({
      code: "store_unavailable",
      message: expect.stringContaining("set INFRASPEC_DATA_DIR"),
    });
    expect(readFileSync(file, "utf8")).toBe("not a folder");
  });
});
