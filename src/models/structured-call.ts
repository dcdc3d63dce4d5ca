import { prompt } from "../../prompts/index.ts";
import type { ModelCall } from "../spec/model-call.ts";
import { ask } from "./ask.ts";
import { readJsonText } from "./json-text.ts";
import type { ChatMessage } from "./message.ts";
import { tokensOf } from "./model-cost.ts";
import type { ModelClient, ModelQuestion } from "./model-client.ts";
import type { Reply } from "./reply.ts";

/** What an answer turned out to be. `usable`: the part that counts is right, and what is wrong can be left out. */
export type AnswerReading<Value> =
  | { ok: true; value: Value }
  | { ok: false; faults: readonly string[]; usable?: Value };

export type StructuredAnswer<Value> =
  | { kind: "answered"; value: Value; leftOut: readonly string[]; calls: ModelCall[] }
  | { kind: "failed"; reason: string; rawText: string | null; calls: ModelCall[] };

/** One re-ask: a model that fails twice in a row fails the third time too. */
const mostAsks = 2;
const shownRawCharacters = 4000;
const shownFaults = 8;

/**
 * Asks for an answer of a form and has `read` check it: nothing that the wire promises is believed. A wrong answer is
 * asked for once more, with its exact faults. Throws as `ask` does; everything else is a value that keeps the raw text.
 */
export async function structuredCall<Value>(
  client: ModelClient,
  question: ModelQuestion,
  read: (answer: unknown) => AnswerReading<Value>,
): Promise<StructuredAnswer<Value>> {
  const calls: ModelCall[] = [];
  let messages = question.messages;
  for (let asks = 1; ; asks += 1) {
    const asked = await ask(client, { ...question, messages, allowance: remaining(question, calls) });
    calls.push(...asked.calls);
    if (asked.kind === "failed") return { kind: "failed", reason: asked.reason, rawText: null, calls };
    const reading = readReply(asked.reply, read);
    if (reading.ok) return { kind: "answered", value: reading.value, leftOut: [], calls };
    reject(calls, reading.faults);
    if (asks >= mostAsks || reading.final === true) {
      if (reading.usable !== undefined)
        return { kind: "answered", value: reading.usable, leftOut: reading.faults, calls };
      return { kind: "failed", reason: reading.faults.join("; "), rawText: asked.reply.text, calls };
    }
    question.tell({ type: "reasked", reason: reading.faults.join("; ") });
    messages = [...question.messages, ...reask(asked.reply, reading.faults)];
  }
}

type ReplyReading<Value> = AnswerReading<Value> & { final?: boolean };

function readReply<Value>(
  { text, finish, refusal }: Reply,
  read: (answer: unknown) => AnswerReading<Value>,
): ReplyReading<Value> {
  // The same question is filtered again.
  if (finish === "content_filter")
    return { ok: false, faults: ["the provider's content filter cut the answer"], final: true };
  if (refusal !== null) return { ok: false, faults: [`the model refused: "${refusal.slice(0, 200)}"`] };
  if (finish === "length") return { ok: false, faults: ["the answer was cut off at its longest length: be brief"] };
  const json = readJsonText(text);
  return "fault" in json ? { ok: false, faults: [json.fault] } : read(json.value);
}

function remaining({ allowance }: ModelQuestion, calls: readonly ModelCall[]): ModelQuestion["allowance"] {
  return {
    calls: allowance.calls - calls.length,
    tokens: allowance.tokens - calls.reduce((total, call) => total + tokensOf(call), 0),
  };
}

/** The last call brought an answer, but not one that counts. */
function reject(calls: ModelCall[], faults: readonly string[]): void {
  const last = calls.pop();
  if (last !== undefined) calls.push({ ...last, outcome: "rejected", reason: faults.join("; ") });
}

function reask({ text, refusal }: Reply, faults: readonly string[]): ChatMessage[] {
  const answer = (text === "" ? (refusal ?? "") : text).slice(0, shownRawCharacters);
  return [
    ...(answer === "" ? [] : [{ role: "assistant" as const, content: answer }]),
    {
      role: "user",
      content: prompt("reask").render({
        faults: faults
          .slice(0, shownFaults)
          .map((fault) => `- ${fault}`)
          .join("\n"),
      }),
    },
  ];
}
