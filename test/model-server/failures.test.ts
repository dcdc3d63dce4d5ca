import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { postChat, responseFormat } from "./post-chat.ts";
import { type ModelServer, type Reply, type Responder, startModelServer } from "./server.ts";

let server: ModelServer;
afterEach(async () => await server.close());

const answer: Reply = { kind: "answer", content: '{"colour":"red"}' };

async function serveReply(reply: Reply): Promise<void> {
  server = await startModelServer({ answer: () => reply });
}

describe("the model server", () => {
  it("refuses with the refusal beside an empty content", async () => {
    await serveReply({ kind: "refusal", text: "I cannot." });
    const completion = await (await postChat(server.url)).json();
    expect(completion).toMatchObject({
      ...{ object: "chat.completion", model: "gpt-4o" },
      choices: [{ index: 0, message: { role: "assistant", content: null, refusal: "I cannot." }, logprobs: null }],
      usage: { completion_tokens: 3, completion_tokens_details: { reasoning_tokens: 0 } },
    });
  });

  it("leaves usage out and ends early when told to", async () => {
    await serveReply({ ...answer, finishReason: "length", usage: "absent" });
    const completion = await (await postChat(server.url)).json();
    expect(completion).toMatchObject({ choices: [{ finish_reason: "length" }] });
    expect(completion).not.toHaveProperty("usage");
  });

  it("sends raw text as it is", async () => {
    await serveReply({ kind: "raw", status: 200, contentType: "text/html", text: "<p>Sign in</p>" });
    const response = await postChat(server.url);
    expect(response.headers.get("content-type")).toBe("text/html");
    expect(await response.text()).toBe("<p>Sign in</p>");
  });

  it("resets a connection before any byte", async () => {
    await serveReply({ kind: "reset" });
    await expect(postChat(server.url)).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    expect(server.aborted()).toBe(0);
  });

  it("drops a connection in the middle of a body", async () => {
    await serveReply({ kind: "half-body", content: '{"colour":"red"}' });
    const response = await postChat(server.url);
    expect(response.status).toBe(200);
    const received: Uint8Array[] = [];
    const reading = async () => {
      for await (const chunk of response.body ?? []) received.push(chunk);
    };
    await expect(reading()).rejects.toThrow("terminated");
    const length = Number(response.headers.get("content-length"));
    expect(Buffer.concat(received)).toHaveLength(Math.floor(length / 2));
    expect(server.aborted()).toBe(0);
  });

  it("drips a whole completion slowly", async () => {
    await serveReply({ kind: "drip", content: '{"colour":"red"}', intervalMs: 10, bytes: 40 });
    const start = performance.now();
    const response = await postChat(server.url);
    expect(await response.json()).toMatchObject({ choices: [{ message: { content: '{"colour":"red"}' } }] });
    const pauses = Math.ceil(Number(response.headers.get("content-length")) / 40) - 1;
    expect(performance.now() - start).toBeGreaterThan(pauses * 8);
  });

  it("notices that the client left an answer that never comes", async () => {
    await serveReply({ kind: "hang" });
    const leave = new AbortController();
    const asking = postChat(server.url, { signal: leave.signal });
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    expect(server.requests[0]?.signal.aborted).toBe(false);
    leave.abort();
    await expect(asking).rejects.toThrow("aborted");
    await vi.waitFor(() => expect(server.aborted()).toBe(1));
    expect(server.requests[0]?.signal.aborted).toBe(true);
    server.reset();
    expect(server.aborted()).toBe(0);
  });

  it("notices that the client left a dripping answer", async () => {
    await serveReply({ kind: "drip", content: "x", intervalMs: 5_000, bytes: 1 });
    await expect(postChat(server.url, { signal: AbortSignal.timeout(50) }).then((r) => r.text())).rejects.toThrow();
    await vi.waitFor(() => expect(server.aborted()).toBe(1));
  });

  it("does not count a complete answer as aborted", async () => {
    await serveReply(answer);
    await (await postChat(server.url, { headers: { connection: "close" } })).text();
    await pause(20);
    expect(server.aborted()).toBe(0);
    expect(server.requests[0]?.signal.aborted).toBe(false);
  });

  it("ends hanging connections when it closes", async () => {
    await serveReply({ kind: "hang" });
    const asking = postChat(server.url);
    const failure = expect(asking).rejects.toThrow("fetch failed");
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    const start = performance.now();
    await server.close();
    await failure;
    expect(performance.now() - start).toBeLessThan(500);
    await vi.waitFor(() => expect(server.requests[0]?.signal.aborted).toBe(true));
    expect(server.aborted()).toBe(0);
  });

  it("takes the time that its speed says", async () => {
    server = await startModelServer({ answer: () => answer, speed: { firstTokenMs: 30, tokensPerSecond: 100 } });
    const start = performance.now();
    await (await postChat(server.url)).text();
    expect(performance.now() - start).toBeGreaterThan(65);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it("answers many clients at once", async () => {
    server = await startModelServer({ answer: () => answer, speed: { firstTokenMs: 100, tokensPerSecond: 10_000 } });
    const start = performance.now();
    const responses = await Promise.all(Array.from({ length: 80 }, async () => await postChat(server.url)));
    expect(responses.every(({ status }) => status === 200)).toBe(true);
    expect(performance.now() - start).toBeLessThan(1_500);
    expect(server.requests.map(({ earlier }) => earlier)).toEqual(responses.map((_, index) => index));
  });

  it("says what a responder threw", async () => {
    const failing: Responder = () => {
      throw new TypeError("no such section");
    };
    server = await startModelServer({ answer: failing });
    const response = await postChat(server.url);
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({
      error: { type: "server_error", message: expect.stringContaining("no such section") },
    });
  });
});

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
