import { createServer, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { exchange, type ExchangeResult } from "./exchange.ts";
import type { ModelSettings } from "./settings.ts";
import { answerForm } from "./strict-schema.ts";

const form = answerForm("paint", z.strictObject({ colour: z.enum(["red", "blue"]).describe("Which colour") }));
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server that answers every request with the same JSON, or with as many bytes as asked. */
async function serve(body: string): Promise<{ origin: string; paths: string[] }> {
  const paths: string[] = [];
  server = createServer((request, response) => {
    paths.push(request.url ?? "");
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const address = listening.address();
  return { origin: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`, paths };
}

async function ask(settings: ModelSettings): Promise<ExchangeResult> {
  return await exchange({
    settings,
    messages: [{ role: "user", content: "Which?" }],
    form,
    format: "json-schema",
    limits: { maxOutputTokens: 50, timeoutMs: 5000 },
    without: new Set(),
    signal: undefined,
    nowMs: 0,
  });
}

/** What the Responses protocol answers: the client takes it by itself for some models. */
function response(content: unknown, more: Record<string, unknown> = {}): string {
  const message = { type: "message", id: "m", role: "assistant", status: "completed", content: [content] };
  return JSON.stringify({
    id: "r",
    object: "response",
    model: "gpt-5.6-luna",
    status: "completed",
    output: [message],
    ...more,
  });
}

describe("a model that the client reaches by the Responses protocol", () => {
  const settings = (origin: string): ModelSettings => ({
    provider: "openai",
    model: "gpt-5.6-luna",
    apiKey: "k",
    baseUrl: `${origin}/v1`,
  });

  it("is read as well: text, model and usage", async () => {
    const usage = { input_tokens: 90, output_tokens: 7, total_tokens: 97, input_tokens_details: { cached_tokens: 64 } };
    const { origin, paths } = await serve(
      response({ type: "output_text", text: '{"colour":"red"}', annotations: [] }, { usage }),
    );
    expect(await ask(settings(origin))).toMatchObject({
      kind: "reply",
      reply: {
        text: '{"colour":"red"}',
        refusal: null,
        model: "gpt-5.6-luna",
        usage: { inputTokens: 90, cachedInputTokens: 64, outputTokens: 7 },
      },
    });
    expect(paths).toEqual(["/v1/responses"]);
  });

  it("may refuse, and report no usage", async () => {
    const { origin } = await serve(response({ type: "refusal", refusal: "No." }));
    expect(await ask(settings(origin))).toMatchObject({ kind: "reply", reply: { refusal: "No.", usage: null } });
  });
});

describe("Azure OpenAI", () => {
  it("is asked at its deployment, with its own key header", async () => {
    const completion = {
      model: "gpt-4o-2024-08-06",
      choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: '{"colour":"blue"}' } }],
    };
    const { origin, paths } = await serve(JSON.stringify(completion));
    const settings: ModelSettings = {
      provider: "azure",
      model: "gpt-4o",
      apiKey: "k",
      endpoint: origin,
      apiVersion: "2024-10-21",
      deployment: "our model",
    };
    expect(await ask(settings)).toMatchObject({
      kind: "reply",
      reply: { text: '{"colour":"blue"}', model: "gpt-4o-2024-08-06" },
    });
    expect(paths).toEqual(["/openai/deployments/our%20model/chat/completions?api-version=2024-10-21"]);
  });
});

describe("an answer of many megabytes", () => {
  it("is not read to its end", async () => {
    const { origin } = await serve(" ".repeat(3_000_000));
    const result = await ask({ provider: "openai", model: "gpt-4o", apiKey: "k", baseUrl: `${origin}/v1` });
    expect(result).toMatchObject({ kind: "fault", fault: { kind: "passing" } });
  });
});
