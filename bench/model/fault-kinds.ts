import { briefAnswer, sectionAnswer } from "../../test/model-server/sensible-model.ts";
import type { ModelServerOptions, ReceivedRequest, Reply } from "../../test/model-server/server.ts";

/** Something that goes wrong: with questions that a seed picks, or with the server as a whole. */
export interface FaultKind {
  name: string;
  /** How many answers to a question that is struck are bad; the seed chooses where there is a choice. */
  times: "once" | "once or twice" | "for ever" | "server";
  reply?: (request: ReceivedRequest) => Reply;
  server?: Omit<Partial<ModelServerOptions>, "answer">;
  /** It takes the whole time limit: the limit is short then. */
  slow?: boolean;
}

/** Words and figures that stand in faulty answers alone: none of them may reach a plan. */
export const inventedTexts = ["7313.37", "filler filler", "phantom"] as const;

function goodAnswer(request: ReceivedRequest): Record<string, unknown> {
  return request.task === "brief_reading" ? briefAnswer(request) : sectionAnswer(request);
}

const good = (request: ReceivedRequest): string => JSON.stringify(goodAnswer(request));
const text = (content: string): Reply => ({ kind: "answer", content });
const cut = (request: ReceivedRequest, finishReason: "length" | "content_filter"): Reply => ({
  kind: "answer",
  content: good(request).slice(0, 30),
  finishReason,
});
const error = (status: number, message: string): Reply => ({ kind: "error", status, message });
const refusal: Reply = { kind: "refusal", text: "I cannot help with that." };

/** The good answer with one change for a section and another for the reading of the brief. */
function changed(
  request: ReceivedRequest,
  { section, brief }: { section: Record<string, unknown>; brief: Record<string, unknown> },
): Reply {
  return text(JSON.stringify({ ...goodAnswer(request), ...(request.task === "brief_reading" ? brief : section) }));
}

const trait = (id: string, quotation: string) => ({ traits: [{ id, quotation }] });
const filler = "filler ".repeat(15_000);

export const faultKinds: readonly FaultKind[] = [
  { name: "none, for comparison", times: "server" },
  {
    name: "429 with Retry-After",
    times: "once or twice",
    reply: () => ({ kind: "error", status: 429, message: "slow down", headers: { "retry-after": "1" } }),
  },
  { name: "429", times: "for ever", reply: () => error(429, "slow down") },
  { name: "500", times: "once", reply: () => error(500, "oops") },
  { name: "500", times: "for ever", reply: () => error(500, "oops") },
  { name: "connection reset", times: "once", reply: () => ({ kind: "reset" }) },
  { name: "connection reset", times: "for ever", reply: () => ({ kind: "reset" }) },
  {
    name: "half an answer, then gone",
    times: "once or twice",
    reply: (request) => ({ kind: "half-body", content: good(request) }),
  },
  { name: "no answer at all", times: "once or twice", slow: true, reply: () => ({ kind: "hang" }) },
  {
    name: "an answer that drips",
    times: "once or twice",
    slow: true,
    reply: (request) => ({ kind: "drip", content: good(request), intervalMs: 60, bytes: 8 }),
  },
  { name: "empty answer", times: "once or twice", reply: () => text("") },
  {
    name: "prose around the JSON",
    times: "for ever",
    reply: (request) => text(`Sure:\n\`\`\`json\n${good(request)}\n\`\`\`\nDone.`),
  },
  { name: "two objects", times: "once or twice", reply: (request) => text(`${good(request)} ${good(request)}`) },
  { name: "cut off at its length", times: "once or twice", reply: (request) => cut(request, "length") },
  { name: "content filter", times: "once or twice", reply: (request) => cut(request, "content_filter") },
  { name: "refusal", times: "once", reply: () => refusal },
  { name: "refusal", times: "for ever", reply: () => refusal },
  {
    name: "label not on offer",
    times: "once or twice",
    reply: (request) => changed(request, { section: { choice: "L" }, brief: trait("phantom", "lichens") }),
  },
  {
    name: "value outside its enum",
    times: "once or twice",
    reply: (request) =>
      changed(request, {
        section: { choice: "phantom", ttlSeconds: 7, extraStages: ["phantom"], extraAlerts: ["phantom"] },
        brief: { sizes: [{ key: "phantom", amount: "7313.37 GB", quotation: "lichens" }] },
      }),
  },
  {
    name: "extra keys",
    times: "once or twice",
    reply: (request) =>
      changed(request, { section: { monthlyUsd: 7313.37, status: "valid" }, brief: { budgetUsd: 7313.37 } }),
  },
  { name: "NaN", times: "once or twice", reply: () => text('{"rationale":NaN,"choice":NaN,"traits":NaN,"sizes":NaN}') },
  {
    name: "100 kB of reasons",
    times: "once or twice",
    reply: (request) => changed(request, { section: { rationale: filler }, brief: trait("api", filler) }),
  },
  {
    name: "invented prices in the reasons",
    times: "for ever",
    reply: (request) =>
      changed(request, {
        section: { rationale: "It costs only $7313.37 a month, which is hard to beat for a team such as this." },
        brief: { sizes: [{ key: "databaseGb", amount: "7313.37 TB", quotation: "a database of 7313.37 TB" }] },
      }),
  },
  { name: "401", times: "for ever", reply: () => error(401, "Incorrect API key provided.") },
  { name: "403", times: "for ever", reply: () => error(403, "The project has no access.") },
  { name: "unknown model", times: "server", server: { models: ["another"] } },
  {
    name: "web page instead of an answer",
    times: "for ever",
    reply: () => ({ kind: "raw", status: 200, contentType: "text/html", text: "<!doctype html><h1>Sign in</h1>" }),
  },
  { name: "server without JSON schemas", times: "server", server: { supports: ["tool-call", "json-mode"] } },
  { name: "server without tools either", times: "server", server: { supports: ["json-mode"] } },
  { name: "server without any form", times: "server", server: { supports: [] } },
];
