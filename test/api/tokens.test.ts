import { createServer, type Server } from "node:http";
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fakeBackend, tokenSecret } from "../fake-backend.ts";
import { type ApiWorld, alice, apiWorld } from "./world.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const user = { sub: alice, role: "authenticated", aud: "authenticated", exp: Date.now() / 1000 + 3600 };

type Claims = JWTPayload & Record<string, unknown>;
type Key = Parameters<SignJWT["sign"]>[0];

const signed = (claims: Claims, key: Key = bytes(tokenSecret), header: JWTHeaderParameters = { alg: "HS256" }) =>
  new SignJWT(JSON.parse(JSON.stringify(claims))).setProtectedHeader(header).sign(key);

const without = (claims: Claims, name: string) =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));

function withHeader(token: string, header: object): string {
  const [, payload, signature] = token.split(".");
  return [Buffer.from(JSON.stringify(header)).toString("base64url"), payload, signature].join(".");
}

function withClaims(token: string, claims: object): string {
  const [header, , signature] = token.split(".");
  return [header, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
}

const asking = (authorization: string | null) => ({
  user: null,
  headers: authorization === null ? {} : { Authorization: authorization },
});

describe("a caller", () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await apiWorld();
  });

  it("with a user's token is that user", async () => {
    const answer = await world.ask("/api/projects", asking(`Bearer ${await signed(user)}`));
    expect(answer.status).toBe(200);
    expect((await world.ask("/api/projects", asking(`bearer  ${await signed(user)} `))).status).toBe(200);
  });

  it.each<[string, () => string | null | Promise<string | null>]>([
    ["no token", () => null],
    ["another scheme", () => "Basic YTpi"],
    ["no token after the scheme", () => "Bearer"],
    ["something that is no JWT", () => "Bearer abc"],
    ["three parts that are none", () => "Bearer a.b.c"],
    ["two tokens", async () => `Bearer ${await signed(user)}, Bearer ${await signed(user)}`],
    ["an expired token", async () => `Bearer ${await signed({ ...user, exp: 1_700_000_000 })}`],
    ["a token of later", async () => `Bearer ${await signed({ ...user, nbf: Date.now() / 1000 + 3600 })}`],
    ["a token without an end", async () => `Bearer ${await signed(without(user, "exp"))}`],
    ["a token without a user", async () => `Bearer ${await signed(without(user, "sub"))}`],
    ["a user who is no id", async () => `Bearer ${await signed({ ...user, sub: "admin" })}`],
    ["a token signed by somebody else", async () => `Bearer ${await signed(user, bytes("another secret"))}`],
    [
      "claims that were changed",
      async () => `Bearer ${withClaims(await signed(user), { ...user, sub: user.sub.replace("0", "1") })}`,
    ],
    ["no signature", async () => `Bearer ${(await signed(user)).replace(/[^.]+$/, "")}`],
    ["alg none", () => `Bearer ${new UnsecuredJWT(user).encode()}`],
    ["alg none with a signature", async () => `Bearer ${withHeader(await signed(user), { alg: "none" })}`],
    [
      "another algorithm of the same secret",
      async () => `Bearer ${await signed(user, bytes(tokenSecret.repeat(2)), { alg: "HS512" })}`,
    ],
    [
      "a key that the token brings itself",
      async () =>
        `Bearer ${withHeader(await signed(user), { alg: "HS256", jku: "http://127.0.0.1:1/", kid: "../../dev/null" }).slice(0, -2)}`,
    ],
    ["the service role", async () => `Bearer ${await signed({ ...user, role: "service_role" })}`],
    ["nobody in particular", async () => `Bearer ${await signed({ ...user, role: "anon" })}`],
    ["a token for another audience", async () => `Bearer ${await signed({ ...user, aud: "other" })}`],
    ["a token for no audience", async () => `Bearer ${await signed(without(user, "aud"))}`],
  ])("with %s is 401, and is told how to do it", async (_, authorization) => {
    const header = await authorization();
    const refused = await world.ask("/api/projects", asking(header));
    expect([refused.status, refused.body]).toMatchObject([401, { code: "unauthorized" }]);
    expect(refused.headers.get("WWW-Authenticate")).toContain("Bearer");
    const token = header?.split(" ")[1];
    if (token !== undefined && token.length > 10) {
      expect(refused.text).not.toContain(token);
      expect(world.log()).not.toContain(token);
    }
  });

  it("without a token is nobody for every address of the API", async () => {
    for (const { path, method } of world.openApi.operations.filter(({ path: route }) => route.startsWith("/api"))) {
      const address = path.replaceAll(/\{\w+\}/g, alice);
      expect([path, (await world.ask(address, { method, user: null })).status]).toEqual([path, 401]);
    }
  });

  it("may bring the token in a way that a product chooses", async () => {
    const accessTokenOf = (request: Request) =>
      /session=([^;]+)/.exec(request.headers.get("Cookie") ?? "")?.[1] ?? null;
    const product = await apiWorld({ accessTokenOf });
    const asked = (cookie: string) => product.ask("/api/projects", { user: null, headers: { Cookie: cookie } });
    expect((await asked(`a=b; session=${await signed(user)}`)).status).toBe(200);
    expect((await asked("session=a.b.c")).status).toBe(401);
    expect((await asked("a=b")).status).toBe(401);
  });

  it("is no local user where the server asks who they are", async () => {
    const hosted = await apiWorld({ localUser: true, backend: fakeBackend({ hasLocalUser: false }) });
    expect((await hosted.ask("/api/projects", { user: null })).status).toBe(401);
    const owned = await apiWorld({ localUser: true, backend: { ...fakeBackend(), kind: "hosted" } });
    expect((await owned.ask("/api/projects", { user: null })).status).toBe(401);
    const strict = await apiWorld({ localUser: false });
    expect((await strict.ask("/api/projects", { user: null })).status).toBe(401);
  });
});

describe("tokens that are signed by a key pair", () => {
  const issuer = "https://project.supabase.co/auth/v1";
  const claims = { ...user, iss: issuer };
  let server: Server;
  let world: ApiWorld;
  let pair: Awaited<ReturnType<typeof generateKeyPair>>;
  let answer: { status: number; body: string };
  const es256 = { alg: "ES256", kid: "one" };

  beforeAll(async () => {
    pair = await generateKeyPair("ES256", { extractable: true });
    answer = {
      status: 200,
      body: JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: "one", alg: "ES256" }] }),
    };
    server = createServer((_, response) => void response.writeHead(answer.status).end(answer.body));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    world = await apiWorld({ backend: fakeBackend({ tokenRules: rules() }) });
  });
  afterAll(() => void server.close());

  function rules() {
    const address = server.address();
    if (address === null || typeof address === "string") throw new TypeError("no port");
    return { hs256Secret: null, jwksUrl: `http://127.0.0.1:${address.port}/jwks.json`, issuer };
  }

  const asked = async (token: string | Promise<string>, api = world) =>
    (await api.ask("/api/projects", asking(`Bearer ${await token}`))).status;

  it("are verified by the keys that the project publishes", async () => {
    expect(await asked(signed(claims, pair.privateKey, es256))).toBe(200);
  });

  it("are refused of another issuer, of none, of another key, and of a key that is not published", async () => {
    const other = await generateKeyPair("ES256");
    expect(await asked(signed({ ...claims, iss: "https://evil.example" }, pair.privateKey, es256))).toBe(401);
    expect(await asked(signed(user, pair.privateKey, es256))).toBe(401);
    expect(await asked(signed(claims, other.privateKey, es256))).toBe(401);
    expect(await asked(signed(claims, other.privateKey, { alg: "ES256", kid: "two" }))).toBe(401);
  });

  it("are not confused: a public key is no secret, and a secret is not taken where keys are", async () => {
    const publicKey = await exportSPKI(pair.publicKey);
    expect(await asked(signed(claims, bytes(publicKey), { alg: "HS256", kid: "one" }))).toBe(401);
    expect(await asked(signed(claims, bytes(tokenSecret)))).toBe(401);
    const both = await apiWorld({ backend: fakeBackend({ tokenRules: { ...rules(), hs256Secret: tokenSecret } }) });
    expect(await asked(signed(claims, bytes(publicKey), { alg: "HS256", kid: "one" }), both)).toBe(401);
    expect(await asked(signed(claims, bytes(tokenSecret)), both)).toBe(200);
    expect(await asked(signed(claims, pair.privateKey, es256), both)).toBe(200);
  });

  it.each([
    ["an error", { status: 500, body: "" }],
    ["a page", { status: 200, body: "<html>" }],
    ["no keys", { status: 200, body: "{}" }],
  ])("are 503 while the keys cannot be had (%s), not 401: the caller did nothing wrong", async (_, broken) => {
    const good = answer;
    answer = broken;
    const fresh = await apiWorld({ backend: fakeBackend({ tokenRules: rules() }) });
    const status = await asked(signed(claims, pair.privateKey, es256), fresh);
    answer = good;
    expect([status, await asked(signed(claims, pair.privateKey, es256), fresh)]).toEqual([503, 200]);
  });

  it("are 503 where nobody listens", async () => {
    const nowhere = { ...rules(), jwksUrl: "http://127.0.0.1:9/jwks.json" };
    const fresh = await apiWorld({ backend: fakeBackend({ tokenRules: nowhere }) });
    expect(await asked(signed(claims, pair.privateKey, es256), fresh)).toBe(503);
  });
});
