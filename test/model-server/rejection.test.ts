import { afterEach, describe, expect, it } from "vitest";
import { postChat, responseFormat } from "./post-chat.ts";
import { type ModelServer, type Reply, startModelServer } from "./server.ts";

let server: ModelServer;
afterEach(async () => await server.close());

const answer: Reply = { kind: "answer", content: '{"colour":"red"}' };

async function serveReply(reply: Reply): Promise<void> {
  server = await startModelServer({ answer: () => reply });
}

describe("the model server refuses", () => {
  const cases: Record<string, { body: Record<string, unknown>; error: Record<string, unknown> }> = {
    streaming: { body: { stream: true }, error: { param: "stream" } },
    "JSON mode without the word": {
      body: { response_format: { type: "json_object" }, messages: [{ role: "user", content: "Colour?" }] },
      error: { param: "messages" },
    },
    "a choice of a tool that is not there": {
      body: { tool_choice: { type: "function", function: { name: "paint" } } },
      error: { param: "tool_choice" },
    },
    "an invalid strict schema": {
      body: { response_format: responseFormat({ type: "object", properties: {}, required: [] }) },
      error: {
        ...{ type: "invalid_request_error", param: "response_format", code: null },
        message:
          "Invalid schema for response_format 'paint': In context=(), " +
          "'additionalProperties' is required to be supplied and to be false.",
      },
    },
    "a JSON schema that is not strict": {
      body: {
        response_format: { type: "json_schema", json_schema: { ...responseFormat().json_schema, strict: false } },
      },
      error: { param: "response_format" },
    },
    "a schema with a bad name": {
      body: { response_format: responseFormat(undefined, "my paint") },
      error: { param: "response_format" },
    },
    "a strict tool with an invalid schema": {
      body: {
        tools: [{ type: "function", function: { name: "paint", strict: true, parameters: { type: "object" } } }],
      },
      error: { param: "tools[0].function.parameters", code: "invalid_function_parameters" },
    },
    "a tool with a bad name": {
      body: { tools: [{ type: "function", function: { name: "my paint" } }] },
      error: { code: "invalid_function_parameters" },
    },
    "no messages": { body: { messages: [] }, error: { type: "invalid_request_error" } },
  };

  it.each(Object.entries(cases))("%s", async (_, { body, error }) => {
    await serveReply(answer);
    const response = await postChat(server.url, { body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error });
  });

  it("but not a tool that is not strict", async () => {
    await serveReply(answer);
    const tools = [{ type: "function", function: { name: "paint", parameters: { type: "object" } } }];
    expect((await postChat(server.url, { body: { tools } })).status).toBe(200);
  });

  it("a body that is not JSON", async () => {
    await serveReply(answer);
    const response = await fetch(`${server.url}/chat/completions`, { method: "POST", body: "{" });
    expect(response.status).toBe(400);
    expect(server.requests).toHaveLength(0);
  });
});

describe("the model server's paths", () => {
  it("are a web page elsewhere", async () => {
    await serveReply(answer);
    const response = await postChat(server.origin);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("text/html");
    expect((await fetch(`${server.url}/chat/completions`)).status).toBe(404);
  });

  it("list the models", async () => {
    server = await startModelServer({ answer: () => answer, models: ["gpt-4o"], apiKey: "key" });
    const response = await fetch(`${server.url}/models`, { headers: { authorization: "Bearer key" } });
    expect(await response.json()).toMatchObject({ data: [{ id: "gpt-4o" }] });
    expect((await fetch(`${server.url}/models`)).status).toBe(401);
  });

  it("want a version on Azure's", async () => {
    await serveReply(answer);
    const response = await postChat(`${server.origin}/openai/deployments/mine`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: "404" } });
  });
});
