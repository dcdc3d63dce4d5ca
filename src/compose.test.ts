import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { composeDeps } from "./compose.ts";
import { loadSecrets } from "./db/embedded/secrets.ts";
import { readEnv } from "./env.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "infraspec-compose-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("composeDeps", () => {
  it("opens nothing until it is used, then one backend, which close lets go of", async () => {
    const dataDir = path.join(folder, "data");
    const deps = composeDeps(readEnv({ INFRASPEC_DATA_DIR: dataDir }));
    expect(existsSync(dataDir)).toBe(false);
    const [one, other] = await Promise.all([deps.openBackend(), deps.openBackend()]);
    expect(one).toBe(other);
    await one.ping();
    expect(await (await deps.openStore()).listProjects({ limit: 1 })).toEqual([]);
    await deps.close();
    expect(existsSync(path.join(dataDir, "lock"))).toBe(false);
  }, 180_000);

  it("tries again after a backend could not be opened, and has nothing to close until then", async () => {
    const server = createServer((_, response) => response.end("[]"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const deps = composeDeps(readEnv({ INFRASPEC_DATA_DIR: folder, INFRASPEC_URL: `http://127.0.0.1:${port}` }));
    await expect(deps.openBackend()).rejects.toMatchObject({ code: "configuration" });
    await deps.close();
    loadSecrets(folder);
    await (await deps.openBackend()).ping();
    await deps.close();
    server.closeAllConnections();
    server.close();
  });

  it("has a hosted backend without a local user where only the users of a server are set up", async () => {
    const deps = composeDeps(readEnv({ SUPABASE_URL: "https://x.supabase.co", SUPABASE_PUBLISHABLE_KEY: "k" }));
    expect(await deps.openBackend()).toMatchObject({ kind: "hosted", hasLocalUser: false });
    await expect(deps.openStore()).rejects.toMatchObject({ code: "configuration" });
  });
});
