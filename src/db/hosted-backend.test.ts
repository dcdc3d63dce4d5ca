import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHostedBackend } from "./hosted-backend.ts";

const publishable = { SUPABASE_PUBLISHABLE_KEY: "sb_publishable_x" };
const owner = { SUPABASE_SECRET_KEY: "sb_secret_x", INFRASPEC_OWNER_ID: "33333333-3333-4333-8333-333333333333" };
const user = { kind: "user", userId: "u", accessToken: "token-of-the-user" } as const;

let server: Server;
let url: string;
let seen: IncomingHttpHeaders[] = [];
let answer = { status: 200, body: "[]" };

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.headers);
    response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function headersOf(work: () => Promise<unknown>): Promise<IncomingHttpHeaders | undefined> {
  seen = [];
  answer = { status: 200, body: "[]" };
  await work();
  return seen[0];
}

describe("the hosted backend", () => {
  it("says how tokens are verified, by the address of the project", () => {
    const rules = {
      jwksUrl: "https://x.supabase.co/auth/v1/.well-known/jwks.json",
      issuer: "https://x.supabase.co/auth/v1",
    };
    for (const address of ["https://x.supabase.co", "https://x.supabase.co/"])
      expect(createHostedBackend(address, {}).tokenRules).toEqual({ ...rules, hs256Secret: null });
    expect(createHostedBackend(url, { SUPABASE_JWT_SECRET: "s" }).tokenRules.hs256Secret).toBe("s");
  });

  it("sends a user's request with the publishable key and that user's token, also where a secret key is set", async () => {
    const backend = createHostedBackend(url, { ...publishable, ...owner });
    const headers = await headersOf(() => backend.storeFor(user).getProject("p"));
    expect(headers).toMatchObject({ apikey: "sb_publishable_x", authorization: "Bearer token-of-the-user" });
  });

  it("sends an empty token as it is, and no key in its place", async () => {
    const backend = createHostedBackend(url, { ...publishable, ...owner });
    const headers = await headersOf(() => backend.storeFor({ ...user, accessToken: "" }).getProject("p"));
    expect(headers?.authorization ?? "").not.toContain("sb_");
  });

  it("has a local user only with the secret key and an owner", async () => {
    expect(createHostedBackend(url, { ...publishable, ...owner }).hasLocalUser).toBe(true);
    expect(createHostedBackend(url, { ...publishable, SUPABASE_SECRET_KEY: "s" }).hasLocalUser).toBe(false);
    expect(createHostedBackend(url, { INFRASPEC_OWNER_ID: owner.INFRASPEC_OWNER_ID }).hasLocalUser).toBe(false);
    const headers = await headersOf(() => createHostedBackend(url, owner).storeFor({ kind: "local" }).getProject("p"));
    expect(headers).toMatchObject({ apikey: "sb_secret_x" });
  });

  it.each([
    ["SUPABASE_PUBLISHABLE_KEY", user, owner],
    ["SUPABASE_SECRET_KEY", { kind: "local" }, publishable],
    ["INFRASPEC_OWNER_ID", { kind: "local" }, { SUPABASE_SECRET_KEY: "s" }],
  ] as const)("names %s where a store needs it", (variable, actor, settings) => {
    const backend = createHostedBackend(url, settings);
    expect(() => backend.storeFor(actor)).toThrow(
      expect.objectContaining({ code: "configuration", message: expect.stringContaining(`without ${variable}`) }),
    );
  });

  it("has no folder and no API of its own", () => {
    expect(createHostedBackend(url, publishable).supabase).toBeNull();
  });
});

describe("ping", () => {
  it.each([
    [200, "[]"],
    [401, '{"code":"42501","message":"permission denied for table projects"}'],
  ])("takes HTTP %s %s for an answer of the database", async (status, body) => {
    answer = { status, body };
    await createHostedBackend(url, publishable).ping();
  });

  it.each([
    [500, '{"code":"XX000","message":"out of order"}'],
    [401, '{"message":"Invalid API key"}'],
    [404, "not here"],
  ])("is store_unavailable for HTTP %s %s", async (status, body) => {
    answer = { status, body };
    await expect(createHostedBackend(url, publishable).ping()).rejects.toMatchObject({ code: "store_unavailable" });
  });

  it("is store_unavailable where nobody listens", async () => {
    await expect(createHostedBackend("http://127.0.0.1:1", publishable).ping()).rejects.toMatchObject({
      code: "store_unavailable",
      message: expect.stringContaining("http://127.0.0.1:1"),
    });
  });
});
