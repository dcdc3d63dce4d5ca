import { AzureChatOpenAI, ChatOpenAI } from "@langchain/openai";
import { afterEach, describe, expect, it } from "vitest";
import { colourSchema, responseFormat } from "./post-chat.ts";
import { type ModelServer, type Reply, startModelServer } from "./server.ts";

let server: ModelServer;
afterEach(async () => await server.close());

const answer: Reply = { kind: "answer", content: '{"colour":"red"}' };
const structured = { response_format: responseFormat() };
const colourTool = { type: "function" as const, function: { name: "paint", parameters: colourSchema, strict: true } };

function client(
  fields: { model?: string; apiKey?: string; temperature?: number; maxTokens?: number } = {},
): ChatOpenAI {
  return new ChatOpenAI({
    model: "gpt-4o",
    apiKey: "key",
    maxRetries: 0,
    disableStreaming: true,
    configuration: { baseURL: server.url },
    ...fields,
  });
}

describe("with the real OpenAI client, the model server", () => {
  it("answers a request for a JSON schema with content and usage", async () => {
    server = await startModelServer({ answer: () => answer });
    const message = await client().invoke("Which colour?", structured);
    expect(message.content).toBe('{"colour":"red"}');
    const promptTokens = Math.ceil(`${JSON.stringify(colourSchema)}\nWhich colour?`.length / 4);
    expect(message.usage_metadata).toMatchObject({
      input_tokens: promptTokens,
      output_tokens: 4,
      total_tokens: promptTokens + 4,
      input_token_details: { cache_read: 0 },
    });
    expect(message.response_metadata).toMatchObject({ finish_reason: "stop", model_name: "gpt-4o" });
  });

  it("shows the responder what was asked", async () => {
    server = await startModelServer({ answer: () => answer });
    await client().invoke("one", structured);
    await client().invoke([["system", "Be brief."] as const, ["human", "two"] as const], structured);
    expect(server.requests).toHaveLength(2);
    expect(server.requests[1]).toMatchObject({
      ...{ task: "paint", earlier: 1, index: 1, model: "gpt-4o", format: "json-schema", schema: colourSchema },
      messages: [
        { role: "system", content: "Be brief." },
        { role: "user", content: "two" },
      ],
      text: "Be brief.\ntwo",
      headers: { authorization: "Bearer key" },
      body: { stream: false },
    });
  });

  it("counts a prompt's beginning as cached from the second time on", async () => {
    server = await startModelServer({ answer: () => answer });
    const usageOf = async (text: string): Promise<unknown> => (await client().invoke(text, structured)).usage_metadata;
    const cached = (tokens: number) => ({ input_token_details: { cache_read: tokens } });
    const long = "word ".repeat(1_200);
    const prefixTokens = (JSON.stringify(colourSchema).length + 1 + long.length) / 4;
    expect(await usageOf(`${long}first`)).toMatchObject(cached(0));
    expect(await usageOf(`${long}second`)).toMatchObject(cached(Math.floor(prefixTokens / 128) * 128));
    expect(await usageOf(`other ${long}`)).toMatchObject(cached(0));
    server.reset();
    expect(await usageOf(`${long}third`)).toMatchObject(cached(0));
    expect(server.requests).toHaveLength(1);
  });

  it("answers a tool call with arguments", async () => {
    server = await startModelServer({ answer: () => answer });
    const forced = await client().invoke("Which?", {
      tools: [colourTool],
      tool_choice: { type: "function", function: { name: "paint" } },
    });
    expect(forced.tool_calls).toMatchObject([{ name: "paint", args: { colour: "red" } }]);
    expect(forced.response_metadata.finish_reason).toBe("stop");
    const chosen = await client().invoke("Which?", { tools: [colourTool], tool_choice: "auto" });
    expect(chosen.response_metadata.finish_reason).toBe("tool_calls");
    expect(server.requests[0]).toMatchObject({ task: "paint", format: "tool-call", schema: colourSchema });
  });

  it("reads the task of a JSON-mode request in its first system message", async () => {
    server = await startModelServer({ answer: () => answer });
    const options = { response_format: { type: "json_object" as const } };
    await client().invoke([["system", "Write JSON.\nanswer_format: hosting \nNow."] as const], options);
    await client().invoke("JSON, answer_format: hosting", options);
    expect(server.requests.map(({ task, format }) => [task, format])).toEqual([
      ["hosting", "json-mode"],
      ["unknown", "json-mode"],
    ]);
  });

  it("fails with OpenAI's errors", async () => {
    const slowDown: Reply = { kind: "error", status: 429, message: "Slow down.", code: "rate_limit_exceeded" };
    server = await startModelServer({
      answer: () => ({ ...slowDown, headers: { "retry-after": "7" } }),
      apiKey: "key",
      models: ["gpt-4o"],
      rejects: ["temperature", "max_tokens"],
    });
    const failure = client().invoke("hello");
    await expect(failure).rejects.toMatchObject({ status: 429, code: "rate_limit_exceeded", type: "requests" });
    await expect(failure).rejects.toSatisfy((error) => Object(error).headers.get("retry-after") === "7");
    await expect(client({ apiKey: "wrong-key" }).invoke("hello")).rejects.toMatchObject({
      ...{ status: 401, code: "invalid_api_key" },
      message: expect.not.stringContaining("wrong-key"),
    });
    await expect(client({ model: "gpt-0" }).invoke("hello")).rejects.toMatchObject({
      ...{ status: 404, code: "model_not_found" },
    });
    await expect(client({ temperature: 0 }).invoke("hello")).rejects.toMatchObject({
      ...{ status: 400, code: "unsupported_value", param: "temperature" },
    });
    await expect(client({ maxTokens: 9 }).invoke("hello")).rejects.toMatchObject({
      ...{ status: 400, code: "unsupported_parameter", param: "max_tokens" },
    });
    expect(server.requests).toHaveLength(5);
  });

  it("turns away formats that it does not support", async () => {
    server = await startModelServer({ answer: () => answer, supports: ["json-mode"] });
    await expect(client().invoke("x", structured)).rejects.toMatchObject({ status: 400, param: "response_format" });
    await expect(client().invoke("x", { tools: [colourTool] })).rejects.toMatchObject({ status: 400, param: "tools" });
    const message = await client().invoke("JSON!", { response_format: { type: "json_object" } });
    expect(message.content).toBe('{"colour":"red"}');
  });

  it("serves Azure's path and key", async () => {
    server = await startModelServer({ answer: () => answer, apiKey: "azure-key", models: ["my deployment"] });
    const azure = (azureOpenAIApiKey: string) =>
      new AzureChatOpenAI({
        azureOpenAIEndpoint: server.origin,
        azureOpenAIApiDeploymentName: "my%20deployment",
        azureOpenAIApiVersion: "2024-10-21",
        azureOpenAIApiKey,
        maxRetries: 0,
        disableStreaming: true,
      });
    expect((await azure("azure-key").invoke("hello")).content).toBe('{"colour":"red"}');
    expect(server.requests[0]?.model).toBe("my deployment");
    await expect(azure("other").invoke("hello")).rejects.toMatchObject({ status: 401 });
  });
});
