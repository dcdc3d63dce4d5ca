import { readFileSync } from "node:fs";
import path from "node:path";
import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSecrets } from "../../src/db/embedded/secrets.ts";
import { AppError } from "../../src/errors.ts";
import type { Store } from "../../src/projects/store.ts";
import { clientOf, type Opened, openPlace, storeOf, storeWith, temporaryPlace } from "./embedded-place.ts";

const ownersKey = "owners-key";
let malloryId: string;
const place = temporaryPlace();
let opened: Opened;
let mallory: Store;
let projectId: string;
let runId: string;
/** What the owner sees before an attack, to compare with after it. */
let before: string;

beforeAll(async () => {
  opened = await openPlace(place.dataDir);
  const { backend, store } = opened;
  const signedUp = await clientOf(backend, backend.publishableKey).auth.signUp({
    email: "mallory@example.com",
    password: "correct horse battery staple",
  });
  malloryId = signedUp.data.user?.id ?? "";
  mallory = storeOf(backend, malloryId);
  projectId = (await store.createProject({ name: "Secret", description: "of the owner", techStack: {} })).id;
  const done = await store.startRun({ projectId, brief: {}, decider: "planner", model: null });
  await store.finishRun(finished(done.id));
  runId = (await store.startRun({ projectId, brief: {}, decider: "planner", model: null })).id;
  await store.claimRequest({ key: ownersKey, fingerprint: "of the owner" });
  await store.bindRequest({ key: ownersKey, runId });
  before = await ownersView();
}, 60_000);

afterAll(async () => {
  await opened.backend.close();
  place.remove();
});

function finished(id: string, more: { error?: string } = {}) {
  const empty = { plan: {}, spec: {}, tokens: null, costMicroUsd: 0, error: null };
  return { runId: id, status: "succeeded", ...empty, ...more } as const;
}

async function ownersView(): Promise<string> {
  const { store, service, backend } = opened;
  const requests = await service.from("infrastructure_requests").select().eq("owner_id", backend.localUserId);
  const runs = await store.listRuns(projectId, { limit: 10 });
  return JSON.stringify([await store.exportProject(projectId), runs, requests.data]);
}

async function ownerSeesTheSame(): Promise<void> {
  expect(await ownersView()).toBe(before);
}

type Claims = Record<string, unknown>;
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

function sign(claims: Claims, secret: string, algorithm = "HS256"): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: algorithm, typ: "JWT" }).sign(new TextEncoder().encode(secret));
}

/** Tokens by what is wrong with them, all for the owner of the project. */
const badTokens: Readonly<Record<string, (claims: Claims, good: readonly string[]) => string | Promise<string>>> = {
  none: () => "",
  garbage: () => "not.a.token",
  "half a token": (_, [header, payload]) => `${header}.${payload}`,
  "alg none": (claims) => `${encode({ alg: "none", typ: "JWT" })}.${encode(claims)}.`,
  "alg none with a signature": (claims, [, , signature]) =>
    `${encode({ alg: "none", typ: "JWT" })}.${encode(claims)}.${signature}`,
  "alg None as service": (claims) => `${encode({ alg: "None" })}.${encode({ ...claims, role: "service_role" })}.`,
  "another algorithm over the same signature": (claims, [, , signature]) =>
    `${encode({ alg: "RS256", typ: "JWT" })}.${encode(claims)}.${signature}`,
  "another algorithm signed with the publishable key": (claims) => sign(claims, opened.backend.publishableKey, "HS512"),
  "signed with the publishable key": (claims) => sign(claims, opened.backend.publishableKey),
  "signed with the default secret of the package": (claims) => sign(claims, "unsafe-secret-change-me"),
  forged: (claims) => sign(claims, "x".repeat(64)),
  tampered: (claims, [header, , signature]) => `${header}.${encode({ ...claims, role: "service_role" })}.${signature}`,
  expired: (claims) =>
    sign({ ...claims, exp: Math.floor(Date.now() / 1000) - 60 }, loadSecrets(place.dataDir).jwtSecret),
  "the secret key as a user's token": () => opened.backend.secretKey,
  "the publishable key as a user's token": () => opened.backend.publishableKey,
};

describe("bad tokens", () => {
  afterAll(ownerSeesTheSame);

  it.each(Object.keys(badTokens))("%s: 401, no row read, none written", async (kind) => {
    const { backend } = opened;
    const good = (await backend.accessTokenFor(backend.localUserId)).split(".");
    const claims = JSON.parse(Buffer.from(good[1] ?? "", "base64url").toString());
    const token = (await badTokens[kind]?.(claims, good)) ?? "";
    const client = clientOf(backend, backend.publishableKey, token);
    const answers = [
      await client.from("projects").select("id"),
      await client.from("projects").update({ name: "taken" }).eq("id", projectId).select("id"),
      await client.rpc("export_infrastructure_project", { p_project_id: projectId }),
    ];
    for (const { status, data } of answers) expect({ status, data: data ?? null }).toEqual({ status: 401, data: null });
    await expect(storeWith(backend, async () => token).getRun(runId)).rejects.toMatchObject({
      code: expect.stringMatching(/^(unauthorized|forbidden)$/),
    });
  });

  it.each([{}, { apikey: "wrong" }])("no good key at all: 401", async (headers) => {
    const { backend } = opened;
    const token = await backend.accessTokenFor(backend.localUserId);
    const url = `${backend.url}/rest/v1/projects`;
    expect((await backend.fetch(url, { headers })).status).toBe(401);
    expect((await backend.fetch(url, { headers: { ...headers, authorization: `Bearer ${token}` } })).status).toBe(401);
  });

  it("users and sessions cannot be reached as tables", async () => {
    const { url, secretKey, fetch } = opened.backend;
    const headers = { apikey: secretKey, "accept-profile": "auth" };
    const { status } = await fetch(`${url}/rest/v1/users?select=id`, { headers });
    expect(status).toBe(406);
  });
});

describe("ids of another's project, in every method", () => {
  const attempts: Readonly<Record<keyof Store, () => Promise<unknown>>> = {
    createProject: async () => {
      const client = clientOf(opened.backend, opened.backend.publishableKey, await malloryToken());
      return (await client.from("projects").insert({ name: "x", owner_id: opened.backend.localUserId })).error?.code;
    },
    listProjects: () => mallory.listProjects({ limit: 10 }),
    getProject: () => mallory.getProject(projectId),
    findProjectByName: () => mallory.findProjectByName("Secret"),
    getInfrastructure: () => mallory.getInfrastructure(projectId),
    startRun: () => mallory.startRun({ projectId, brief: {}, decider: "planner", model: null }),
    renewLease: () => mallory.renewLease(runId),
    finishRun: () => mallory.finishRun(finished(runId)),
    cancelRun: () => mallory.cancelRun(runId),
    answerRequest: () => mallory.answerRequest({ key: ownersKey, response: { taken: true } }),
    releaseRequest: () => mallory.releaseRequest({ key: ownersKey, runId: null }),
    claimRequest: async () => {
      const client = clientOf(opened.backend, opened.backend.publishableKey, await malloryToken());
      const args = { p_key: ownersKey, p_fingerprint: "x", p_owner_id: opened.backend.localUserId };
      return (await client.rpc("claim_infrastructure_request", args)).error?.code;
    },
    bindRequest: async () => {
      // The same key of another user is another request.
      expect(await mallory.claimRequest({ key: ownersKey, fingerprint: "of mallory" })).toEqual({ state: "new" });
      return await mallory.bindRequest({ key: ownersKey, runId });
    },
    listRuns: () => mallory.listRuns(projectId, { limit: 10 }),
    getRun: () => mallory.getRun(runId),
    listVersions: () => mallory.listVersions(projectId, { limit: 10 }),
    getVersion: () => mallory.getVersion(projectId, 1),
    restoreVersion: () => mallory.restoreVersion({ projectId, version: 1 }),
    pruneHistory: () => mallory.pruneHistory(projectId, 1),
    exportProject: () => mallory.exportProject(projectId),
    importProjects: async () => {
      const archive = await opened.store.exportProject(projectId);
      return await mallory.importProjects(archive === null ? [] : [archive], { skipExisting: false });
    },
    close: () => mallory.close(),
  };
  const nothing: Readonly<Record<string, unknown>> = {
    createProject: "42501",
    listProjects: [],
    listRuns: [],
    listVersions: [],
    startRun: "not_found",
    finishRun: "conflict",
    restoreVersion: "not_found",
    pruneHistory: { versions: 0, runs: 0 },
    importProjects: "conflict",
    renewLease: false,
    cancelRun: false,
    claimRequest: "42501",
    bindRequest: "forbidden",
    answerRequest: "not_found",
    releaseRequest: undefined,
    close: undefined,
  };
  const malloryToken = () => opened.backend.accessTokenFor(malloryId);

  it.each(Object.entries(attempts))("%s finds and changes nothing", async (method, attempt) => {
    const outcome = await attempt().catch((error: unknown) => (error instanceof AppError ? error.code : error));
    expect(outcome).toEqual(method in nothing ? nothing[method] : null);
    expect(await ownersView()).toBe(before);
  });
});

const hostileTexts = [
  "'; drop table public.projects; --",
  "x' or '1'='1",
  '"),or(owner_id.not.is.null',
  "$$; delete from projects; $$",
  "\\'; set role service_role; --",
  "*,owner_id,project_data(*)",
  "%27%3B%20reset%20role%3B--",
];

describe("SQL and filters in texts", () => {
  afterAll(ownerSeesTheSame);

  it.each(hostileTexts)("are kept as they are: %s", async (hostile) => {
    const project = await mallory.createProject({
      name: hostile,
      description: hostile,
      techStack: { [hostile]: hostile },
    });
    expect(project).toMatchObject({ name: hostile, description: hostile, techStack: { [hostile]: hostile } });
    expect(await mallory.findProjectByName(hostile)).toMatchObject({ name: hostile });
    const run = await mallory.startRun({ projectId: project.id, brief: { hostile }, decider: "model", model: hostile });
    await mallory.finishRun(finished(run.id, { error: hostile }));
    expect(await mallory.getRun(run.id)).toMatchObject({ brief: { hostile }, model: hostile, error: hostile });
    for (const look of [mallory.getProject, mallory.getRun, mallory.getInfrastructure, mallory.exportProject])
      expect(await look(hostile).catch((error: AppError) => error.code)).toMatch(/^(bad_input|not_found)$/);
  });

  it.each(hostileTexts)("in a cursor or a user's id show no row of another: %s", async (hostile) => {
    const { backend } = opened;
    const pages = [
      mallory.listProjects({ limit: 100, after: { at: hostile, id: hostile } }),
      mallory.listRuns(projectId, { limit: 100, after: { at: hostile, id: hostile } }),
      storeOf(backend, hostile).listProjects({ limit: 100 }),
    ];
    for (const page of await Promise.allSettled(pages)) {
      if (page.status === "rejected") expect(page.reason).toBeInstanceOf(AppError);
      else expect(JSON.stringify(page.value)).not.toContain(projectId);
    }
  });
});

describe("hostile documents", () => {
  afterAll(ownerSeesTheSame);

  const post = async (body: string) => {
    const { backend } = opened;
    const authorization = `Bearer ${await backend.accessTokenFor(malloryId)}`;
    const headers = { apikey: backend.publishableKey, authorization, "content-type": "application/json" };
    return await backend.fetch(`${backend.url}/rest/v1/project_data`, { method: "POST", headers, body });
  };

  it.each([10_000, 200_000])("nested %i deep are refused, and the next request is answered", async (depth) => {
    const bomb = "[".repeat(depth) + "]".repeat(depth);
    const { status } = await post(`{"project_id":"${projectId}","tech_stack":${bomb}}`);
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it.each([
    ["a NUL byte in a text", { name: "a\u0000b", description: "", techStack: {} }],
    ["a NUL byte in a document", { name: "x", description: "", techStack: { a: "\u0000" } }],
    ["a name too long", { name: "x".repeat(201), description: "", techStack: {} }],
    ["a description too long", { name: "x", description: "x".repeat(20_001), techStack: {} }],
  ])("%s: an error of ours, and nothing of others changes", async (_, project) => {
    await expect(mallory.createProject(project)).rejects.toBeInstanceOf(AppError);
  });

  it("with __proto__ and constructor change nothing but the row", async () => {
    const techStack: unknown = JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}');
    const { id } = await mallory.createProject({ name: "Proto", description: "", techStack });
    expect(JSON.stringify((await mallory.getProject(id))?.techStack)).toContain("constructor");
    expect(Reflect.get({}, "admin")).toBeUndefined();
  });
});

describe("many at once", () => {
  it("200 requests of the anonymous, the service and two users never mix", async () => {
    const { backend, service } = opened;
    const token = await backend.accessTokenFor(backend.localUserId);
    const owner = clientOf(backend, backend.publishableKey, token);
    const stranger = clientOf(
      backend,
      backend.publishableKey,
      await backend.accessTokenFor("22222222-2222-4222-8222-222222222222"),
    );
    const clients = [clientOf(backend, backend.publishableKey), service, owner, stranger];
    const all = (await service.from("projects").select("id")).data?.length ?? 0;
    const seen = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const answer = await clients[index % clients.length]?.from("projects").select("id");
        return answer?.data?.length ?? null;
      }),
    );
    expect(all).toBeGreaterThan(1);
    for (const [index, count] of seen.entries()) expect(count).toBe([null, all, 1, 0][index % clients.length]);
  });
});

it("no key and no token is in what the folder shows to others", () => {
  const lock = readFileSync(path.join(place.dataDir, "lock"), "utf8");
  const { jwtSecret, secretKey, publishableKey } = loadSecrets(place.dataDir);
  for (const secret of [jwtSecret, secretKey, publishableKey]) expect(lock).not.toContain(secret);
});
