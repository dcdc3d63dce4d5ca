import { readFileSync } from "node:fs";
import { createModelDecider } from "../graph/decider/model-decider.ts";
import { createGraphRunner } from "../graph/run-graph.ts";
import { createCatalog } from "../src/catalog/catalog.ts";
import { type ClientPorts, createModelClient } from "../src/models/model-client.ts";
import type { ProgressEvent } from "../src/projects/progress.ts";
import { parseBrief } from "../src/spec/parse-brief.ts";
import type { Plan } from "../src/spec/plan.ts";
import { type OfferedRow, sectionAnswer, sensibleReply } from "./model-server/sensible-model.ts";
import {
  type ModelServer,
  type ModelServerOptions,
  type ReceivedRequest,
  type Reply,
  startModelServer,
} from "./model-server/server.ts";

const catalog = createCatalog();

export function exampleBrief(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`examples/${name}.json`, "utf8"));
}

/** What a server answers; undefined leaves it to the sensible model. */
export type Answer = (request: ReceivedRequest) => Reply | undefined | Promise<Reply | undefined>;

export interface ModelRunInput {
  answer?: Answer;
  server?: Omit<Partial<ModelServerOptions>, "answer">;
  brief?: unknown;
  maxRepairRounds?: number;
  ports?: Partial<ClientPorts>;
  signal?: AbortSignal;
  /** What the client is told of the address; the server's own by default. */
  baseUrl?: string;
  apiKey?: string;
}

export interface ModelRun {
  plan: Plan;
  events: ProgressEvent[];
  /** Requests by task, e.g. `{ brief_reading: 1, hosting_decision: 2 }`. */
  asked: Record<string, number>;
  requests: readonly ReceivedRequest[];
  /** How long the client would have waited between attempts. */
  waits: number[];
}

/** A server with the given answers, for as long as `use` takes. */
export async function withModelServer<Result>(
  { answer = () => undefined, server: options = {} }: ModelRunInput,
  use: (server: ModelServer) => Promise<Result>,
): Promise<Result> {
  const server = await startModelServer({
    ...options,
    answer: async (request) => (await answer(request)) ?? sensibleReply(request),
  });
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}

/** Plans one brief with the real client over HTTP, the real graph, and waits that take no time. */
export async function runModel(input: ModelRunInput = {}): Promise<ModelRun> {
  return await withModelServer(input, (server) => runAgainst(server, input));
}

export async function runAgainst(
  server: ModelServer,
  { brief = exampleBrief("eu-b2b-saas"), maxRepairRounds, ports, signal, baseUrl, apiKey }: ModelRunInput = {},
): Promise<ModelRun> {
  const events: ProgressEvent[] = [];
  const waits: number[] = [];
  const client = createModelClient(
    { provider: "openai", model: "gpt-4o", apiKey: apiKey ?? "test-key", baseUrl: baseUrl ?? server.url },
    {
      random: () => 0.5,
      sleep: async (milliseconds) => void waits.push(milliseconds),
      ...ports,
    },
  );
  const decider = createModelDecider(client);
  const run = createGraphRunner({ catalog, deciderFor: () => decider, openStore: null, now: () => 1_700_000_000_000 });
  const { plan } = await run({
    brief: parseBrief(brief).brief,
    settings: { decider: "model", maxRepairRounds },
    saving: null,
    onProgress: (event) => events.push(event),
    signal,
  });
  const asked: Record<string, number> = {};
  for (const { task } of server.requests) asked[task] = (asked[task] ?? 0) + 1;
  return { plan, events, asked, requests: server.requests, waits };
}

/** The sensible answer with the option that `pick` names. */
export function choosing(
  request: ReceivedRequest,
  pick: (rows: readonly OfferedRow[]) => OfferedRow | undefined,
): Reply {
  return { kind: "answer", content: JSON.stringify(sectionAnswer(request, pick)) };
}

/** The sensible answer of a section, changed. */
export function changed(request: ReceivedRequest, change: Readonly<Record<string, unknown>>): Reply {
  return { kind: "answer", content: JSON.stringify({ ...sectionAnswer(request), ...change }) };
}

export const onceEach = {
  brief_reading: 1,
  hosting_decision: 1,
  database_decision: 1,
  caching_decision: 1,
  cicd_decision: 1,
  monitoring_decision: 1,
  security_decision: 1,
};
