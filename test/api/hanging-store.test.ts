import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHostedBackend } from "../../src/db/hosted-backend.ts";
import { fakeBackend } from "../fake-backend.ts";
import { type ApiWorld, apiWorld, small } from "./world.ts";

/** A Supabase that takes requests and never answers. */
let supabase: Server;
let api: ApiWorld;
const asked: string[] = [];
const path = "/api/projects/11111111-1111-4111-8111-111111111111/infrastructure";

beforeAll(async () => {
  supabase = createServer(({ method, url = "" }) => asked.push(`${method} ${url.replace(/\?.*/, "")}`));
  await new Promise<void>((resolve) => supabase.listen(0, "127.0.0.1", resolve));
  const address = supabase.address();
  const url = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
  const settings = { SUPABASE_PUBLISHABLE_KEY: "k", INFRASPEC_STORE_TIMEOUT_SECONDS: 0.05 };
  const { tokenRules } = fakeBackend();
  api = await apiWorld({ backend: { ...createHostedBackend(url, settings), tokenRules } });
});
afterAll(() => {
  supabase.closeAllConnections();
  supabase.close();
});

describe("a store that hangs", () => {
  it.each([
    ["a specification", path],
    ["the projects", "/api/projects"],
    ["whether it is ready", "/readyz"],
  ])("ends a question for %s as a problem that names the limit", async (_, address) => {
    asked.length = 0;
    expect(await api.ask(address)).toMatchObject({
      status: 503,
      body: {
        code: "store_unavailable",
        detail: expect.stringMatching(/no answer within 0\.05 s \(INFRASPEC_STORE_TIMEOUT_SECONDS\)$/),
      },
    });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ["a new project", "/api/projects", { name: "P", description: "A shop", techStack: [] }],
    ["a generation under a key", path, small],
  ])("is asked once for %s, and the caller told that nobody knows whether it was made", async (_, address, body) => {
    asked.length = 0;
    const headers = { "Idempotency-Key": "key-1" };
    expect(await api.ask(address, { body, headers })).toMatchObject({
      status: 503,
      body: { code: "store_unavailable", detail: expect.stringContaining("whether the change was made is not known") },
    });
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("does not keep a server from stopping while a run is being opened", async () => {
    const generating = api.ask(path, { body: small });
    await api.runs.stop(0);
    expect(await generating).toMatchObject({ status: 503 });
  });
});
