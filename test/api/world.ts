import { pino } from "pino";
import { expect } from "vitest";
import { z } from "zod";
import { createApi } from "../../src/api/create-api.ts";
import { type ApiDeps, defaultLimits, type Limits } from "../../src/api/deps.ts";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { createPlannerDecider, type Decider } from "../../src/planner/decider.ts";
import type { Backend } from "../../src/projects/backend.ts";
import { fakeBackend, tokenOf } from "../fake-backend.ts";
import { type RecordingDecider, recordingDecider } from "../fake-deciders.ts";
import { type Answer, promisesBroken } from "./conformance.ts";
import { type EventReader, readEvents } from "./events.ts";
import { type OpenApi, openApiOf } from "./openapi.ts";

export const alice = "0b5f7b1e-6a3c-4f5e-9d51-6a1f2b3c4d5e";
export const bob = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

const catalog = createCatalog();
const planner = createPlannerDecider();

interface Setup {
  limits?: Partial<Limits>;
  /** Who decides whatever is asked for; the planner by default. */
  decider?: Decider;
  backend?: Backend;
  localUser?: boolean;
  graph?: Partial<ApiDeps["graph"]>;
  accessTokenOf?: ApiDeps["accessTokenOf"];
}

export interface Asking {
  method?: string;
  /** Whose token is sent; null for none. */
  user?: string | null;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  text?: string;
}

/** The API over stores in memory and the real graph. Every answer is held to the OpenAPI document. */
export interface ApiWorld {
  app: ReturnType<typeof createApi>["app"];
  runs: ReturnType<typeof createApi>["runs"];
  openApi: OpenApi;
  ask(path: string, asking?: Asking): Promise<Answer>;
  /** A stream, which its reader checks. */
  listen(path: string, asking?: Asking): Promise<EventReader>;
  /** Holds any response to the document. */
  check(request: { method: string; path: string }, response: Response): Promise<Answer>;
  log(): string;
}

export async function apiWorld(setup: Setup = {}): Promise<ApiWorld> {
  const lines: string[] = [];
  const backend = setup.backend ?? fakeBackend();
  const deciderFor = () => setup.decider ?? planner;
  const { app, runs } = createApi({
    graph: { catalog, deciderFor, now: () => 1_700_000_000_000, ...setup.graph },
    openBackend: async () => backend,
    limits: { ...defaultLimits, requestsPerMinute: 1_000_000, ...setup.limits },
    log: pino({ level: "info", base: null }, { write: (line: string) => void lines.push(line) }),
    localUser: setup.localUser ?? false,
    ...(setup.accessTokenOf === undefined ? {} : { accessTokenOf: setup.accessTokenOf }),
  });
  const openApi = openApiOf(await (await app.request("/openapi.json")).json());

  const send = async (path: string, asking: Asking): Promise<Response> => {
    const { user = alice, body, text = body === undefined ? undefined : JSON.stringify(body) } = asking;
    const method = asking.method ?? (text === undefined ? "GET" : "POST");
    const headers = {
      ...(user === null ? {} : { Authorization: `Bearer ${await tokenOf(user)}` }),
      ...(text === undefined ? {} : { "Content-Type": "application/json" }),
      ...asking.headers,
    };
    return await app.request(path, { method, headers, ...(text === undefined ? {} : { body: text }) });
  };
  const check = async ({ method, path }: { method: string; path: string }, response: Response): Promise<Answer> => {
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("Content-Type") ?? "") && text !== "";
    const body: unknown = isJson ? JSON.parse(text) : null;
    const answer = { status: response.status, headers: response.headers, text, body };
    const { pathname } = new URL(path, "http://localhost");
    expect(promisesBroken(openApi, { method, pathname }, answer), `${method} ${path}: ${text.slice(0, 500)}`).toEqual(
      [],
    );
    return answer;
  };
  return {
    app,
    runs,
    openApi,
    ask: async (path, asking = {}) => {
      const method = asking.method ?? (asking.body === undefined && asking.text === undefined ? "GET" : "POST");
      return await check({ method, path }, await send(path, asking));
    },
    listen: async (path, asking = {}) => {
      const response = await send(path, { ...asking, headers: { Accept: "text/event-stream", ...asking.headers } });
      expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "text/event-stream"]);
      return readEvents(response, openApi);
    },
    check,
    log: () => lines.join(""),
  };
}

export const hobby = {
  name: "Lichen Notes",
  description: "A personal field guide to the lichens of the Lake District, some 300 pages of Markdown.",
  techStack: ["Astro 5"],
};

export const small = { scaleRequirements: { expectedUsers: 2000 }, budgetConstraints: "$20/month", teamSize: 1 };

const identified = z.looseObject({ id: z.uuid() });

/** A new project of a user; its address. */
export async function newProject({ ask }: Pick<ApiWorld, "ask">, user = alice): Promise<string> {
  const { id } = identified.parse((await ask("/api/projects", { body: hobby, user })).body);
  return `/api/projects/${id}`;
}

/** Fields of an answer that a test goes on with. */
export const runIdOf = (body: unknown): string => z.looseObject({ runId: z.uuid() }).parse(body).runId;

/** A decider that answers nothing until it is released; `asked` resolves once somebody waits for it. */
export function heldDecider(): { decider: RecordingDecider; release: () => void; asked: Promise<void> } {
  const [gate, asked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const decider = recordingDecider(async () => {
    asked.resolve();
    await gate.promise;
    return undefined;
  });
  return { decider, release: gate.resolve, asked: asked.promise };
}
