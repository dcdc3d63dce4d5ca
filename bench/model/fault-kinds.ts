import { sectionAnswer } from "../../test/model-server/sensible-model.ts";
import type { ModelServerOptions, ReceivedRequest, Reply } from "../../test/model-server/server.ts";

/** Something that goes wrong: with the questions that a seed picks, or with the server as a whole. */
export interface FaultKind {
  name: string;
  /** `once`: only the first answer to a question; `ever`: every one. */
  when: "once" | "ever";
  reply?: (request: ReceivedRequest) => Reply;
  server?: Omit<Partial<ModelServerOptions>, "answer">;
  /** It takes the whole time limit: the limit is short then. */
  slow?: boolean;
}

const good = (request: ReceivedRequest): string => JSON.stringify(sectionAnswer(request));
const content = (text: string): Reply => ({ kind: "answer", content: text });
const changed = (request: ReceivedRequest, change: Readonly<Record<string, unknown>>): Reply =>
  content(JSON.stringify({ ...sectionAnswer(request), ...change }));
const error = (status: number, code?: string): Reply => ({
  kind: "error",
  status,
  message: `simulated ${status}`,
  ...(code === undefined ? {} : { code }),
});

export const faultKinds: readonly FaultKind[] = [
  {
    name: "429 with Retry-After",
    when: "once",
    reply: () => ({ kind: "error", status: 429, message: "slow down", headers: { "retry-after": "1" } }),
  },
  { name: "429 for ever", when: "ever", reply: () => error(429) },
  { name: "500", when: "once", reply: () => error(500) },
  { name: "500 for ever", when: "ever", reply: () => error(500) },
  { name: "reset connection", when: "once", reply: () => ({ kind: "reset" }) },
  { name: "reset for ever", when: "ever", reply: () => ({ kind: "reset" }) },
  {
    name: "half an answer, then gone",
    when: "once",
    reply: (request) => ({ kind: "half-body", content: good(request) }),
  },
  { name: "no answer at all", when: "ever", slow: true, reply: () => ({ kind: "hang" }) },
  {
    name: "an answer that drips",
    when: "ever",
    slow: true,
    reply: (request) => ({ kind: "drip", content: good(request), intervalMs: 60, bytes: 8 }),
  },
  { name: "empty answer", when: "once", reply: () => content("") },
  {
    name: "prose around JSON",
    when: "ever",
    reply: (request) => content(`Sure:\n\`\`\`json\n${good(request)}\n\`\`\`\nDone.`),
  },
  { name: "two objects", when: "ever", reply: (request) => content(`${good(request)} ${good(request)}`) },
  {
    name: "cut off at its length",
    when: "ever",
    reply: (request) => ({ kind: "answer", content: good(request).slice(0, 30), finishReason: "length" }),
  },
  {
    name: "content filter",
    when: "ever",
    reply: (request) => ({ kind: "answer", content: good(request).slice(0, 30), finishReason: "content_filter" }),
  },
  { name: "refusal", when: "once", reply: () => ({ kind: "refusal", text: "I cannot help with that." }) },
  { name: "refusal for ever", when: "ever", reply: () => ({ kind: "refusal", text: "I cannot help with that." }) },
  { name: "label of its own", when: "ever", reply: (request) => changed(request, { choice: "Z" }) },
  {
    name: "extra keys with prices",
    when: "ever",
    reply: (request) => changed(request, { monthlyUsd: 1, status: "valid" }),
  },
  { name: "NaN", when: "ever", reply: () => content('{"choice":NaN}') },
  {
    name: "100 kB of reasons",
    when: "ever",
    reply: (request) => changed(request, { rationale: "word ".repeat(20_000) }),
  },
  {
    name: "invented prices in its reasons",
    when: "ever",
    reply: (request) => changed(request, { rationale: "It costs only $3.33 a month, which is hard to beat." }),
  },
  {
    name: "web page",
    when: "ever",
    reply: () => ({ kind: "raw", status: 200, contentType: "text/html", text: "<html>Sign in</html>" }),
  },
  { name: "key not accepted", when: "ever", server: { apiKey: "another" } },
  { name: "403", when: "ever", reply: () => error(403) },
  { name: "unknown model", when: "ever", server: { models: ["another"] } },
  { name: "no JSON schemas", when: "ever", server: { supports: ["tool-call", "json-mode"] } },
  { name: "JSON mode alone", when: "ever", server: { supports: ["json-mode"] } },
  { name: "no forms of answer at all", when: "ever", server: { supports: [] } },
];
