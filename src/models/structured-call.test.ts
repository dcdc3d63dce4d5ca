import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type ModelServer, type Responder, startModelServer } from "../../test/model-server/server.ts";
import type { DeciderEvent } from "../planner/decider.ts";
import { createModelClient, type ModelQuestion } from "./model-client.ts";
import { answerForm } from "./strict-schema.ts";
import { type AnswerReading, structuredCall } from "./structured-call.ts";

const schema = z.strictObject({ colour: z.enum(["red", "blue"]).describe("Which colour") });
const form = answerForm("paint", schema);
let server: ModelServer | undefined;

afterEach(async () => {
  await server?.close();
});

function read(answer: unknown): AnswerReading<string> {
  const parsed = schema.safeParse(answer);
  return parsed.success ? { ok: true, value: parsed.data.colour } : { ok: false, faults: ["colour: red or blue"] };
}

async function paint(answer: Responder, question: Partial<ModelQuestion> = {}) {
  const running = await startModelServer({ answer });
  server = running;
  const client = createModelClient(
    { provider: "openai", model: "gpt-4o", apiKey: "k", baseUrl: running.url },
    { sleep: async () => {}, random: () => 0 },
  );
  const events: DeciderEvent[] = [];
  const result = await structuredCall(
    client,
    {
      task: "hosting",
      round: 0,
      messages: [{ role: "user", content: "Which colour?" }],
      form,
      allowance: { calls: 9, tokens: 100_000 },
      hasAnswered: false,
      signal: undefined,
      tell: (event) => events.push(event),
      ...question,
    },
    read,
  );
  return { result, events, requests: running.requests };
}

describe("structuredCall", () => {
  it("shows the model its answer and the faults, once", async () => {
    const { result, requests } = await paint(({ earlier }) => ({
      kind: "answer",
      content: earlier === 0 ? '{"colour":"green"}' : '{"colour":"blue"}',
    }));
    expect(result).toMatchObject({ kind: "answered", value: "blue", leftOut: [] });
    expect(requests[1]?.messages.map(({ role }) => role)).toEqual(["user", "assistant", "user"]);
    expect(requests[1]?.messages[1]?.content).toBe('{"colour":"green"}');
    expect(requests[1]?.messages[2]?.content).toContain("- colour: red or blue");
  });

  it("keeps the raw text of what it could not use", async () => {
    const { result } = await paint(() => ({ kind: "answer", content: "Green, I would say." }));
    expect(result).toMatchObject({ kind: "failed", rawText: "Green, I would say." });
  });

  it("keeps the raw text and the usage of an answer that the client could not parse", async () => {
    const { result } = await paint(() => ({ kind: "answer", content: '{"colour":"re', finishReason: "length" }));
    expect(result).toMatchObject({
      kind: "failed",
      rawText: '{"colour":"re',
      reason: expect.stringMatching(/cut off/),
    });
    expect(result.calls.map(({ tokens }) => tokens !== null)).toEqual([true, true]);
  });

  it("sends no more of a long answer back than helps", async () => {
    const { requests } = await paint(() => ({ kind: "answer", content: "x".repeat(100_000) }));
    expect(requests[1]?.text.length).toBeLessThan(6000);
  });
});

describe("the budget of a run", () => {
  it("ends the retries", async () => {
    const { result, requests } = await paint(() => ({ kind: "error", status: 500, message: "oops" }), {
      allowance: { calls: 2, tokens: 100_000 },
    });
    expect(result).toMatchObject({ kind: "failed", reason: "the run's budget of calls is used up" });
    expect(requests).toHaveLength(2);
  });

  it("ends the re-asks, by the tokens that were reported", async () => {
    const { result, requests } = await paint(() => ({ kind: "answer", content: "no" }), {
      allowance: { calls: 9, tokens: 10 },
    });
    expect(result).toMatchObject({ kind: "failed", reason: "the run's budget of tokens is used up" });
    expect(requests).toHaveLength(1);
  });

  it("that is used up asks nothing", async () => {
    const { result, requests } = await paint(() => ({ kind: "hang" }), { allowance: { calls: 0, tokens: 0 } });
    expect(result).toMatchObject({ kind: "failed", calls: [] });
    expect(requests).toEqual([]);
  });
});
