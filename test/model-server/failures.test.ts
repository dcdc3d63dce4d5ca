import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { postChat } from "./post-chat.ts";
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
