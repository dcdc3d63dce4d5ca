import { describe, expect, it } from "vitest";
import type { ExchangeRecord } from "./exchange-record.ts";
import { type Fault, faultOf } from "./fault.ts";
import type { ModelSettings } from "./settings.ts";

const settings: ModelSettings = {
  provider: "openai",
  model: "gpt-4o",
  apiKey: "sk-secret-key",
  baseUrl: "http://127.0.0.1:1/v1",
};

interface Answered {
  status: number | null;
  body?: string | null;
  headers?: Record<string, string>;
  error?: unknown;
  timedOut?: boolean;
}

function fault({ status, body = "", headers = {}, error = new Error("x"), timedOut = false }: Answered): Fault {
  const record: ExchangeRecord = { status, body, headers: new Headers(headers) };
  return faultOf({ error, record, settings, timedOut, nowMs: Date.parse("2026-11-24T12:00:00Z") });
}

const said = (message: string, more: Record<string, string> = {}): string =>
  JSON.stringify({ error: { message, ...more } });

function caused(code: string): Error {
  return new Error("Connection error.", {
    cause: new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) }),
  });
}

describe("what stops a run", () => {
  it.each([
    [
      "a wrong key",
      { status: 401, body: said("Incorrect API key") },
      /OPENAI_API_KEY is not accepted.*--decider planner/,
    ],
    ["a key without the right", { status: 403, body: said("no access") }, /may not use gpt-4o/],
    ["an empty account", { status: 429, body: said("quota", { code: "insufficient_quota" }) }, /no credit left/],
    ["a payment due", { status: 402, body: said("pay") }, /no credit left/],
    [
      "an unknown model",
      { status: 404, body: said("The model `x` does not exist", { code: "model_not_found" }) },
      /does not know the model gpt-4o.*INFRASPEC_MODEL/,
    ],
    [
      "a model that Ollama has not pulled",
      { status: 404, body: said('model "x" not found, try pulling it first') },
      /does not know the model/,
    ],
    [
      "a model id that OpenRouter does not know",
      { status: 400, body: said("x is not a valid model ID") },
      /does not know the model/,
    ],
    [
      "a path without the protocol",
      { status: 404, body: "<html>not here</html>" },
      /no chat completions API.*OPENAI_BASE_URL.*\/v1/,
    ],
    ["a certificate of nobody", { status: null, error: caused("DEPTH_ZERO_SELF_SIGNED_CERT") }, /not trusted/],
  ])("%s", (_name, answered, message) => {
    expect(fault(answered)).toEqual({ kind: "configuration", message: expect.stringMatching(message) });
  });

  it("never repeats the key, and says what a server says on one short line", () => {
    const told = fault({ status: 401, body: said(`no\n\u001b[31m sk-secret-key ${"x".repeat(5000)}`) });
    expect(told).toMatchObject({ kind: "configuration" });
    const text = JSON.stringify(told);
    expect(text).not.toContain("sk-secret-key");
    expect(text).not.toContain("u001b");
    expect(text.length).toBeLessThan(500);
  });
});

describe("what may pass", () => {
  it.each([
    ["too many requests", { status: 429, headers: { "retry-after": "7" } }, 7000],
    ["a date to wait for", { status: 503, headers: { "retry-after": "Tue, 24 Nov 2026 12:00:09 GMT" } }, 9000],
    ["milliseconds to wait", { status: 503, headers: { "retry-after-ms": "250" } }, 250],
    ["an error of the server", { status: 500 }, null],
    ["an overload", { status: 529 }, null],
    ["a time-out of the server", { status: 408 }, null],
    ["a lost connection", { status: null, error: caused("ECONNRESET") }, null],
    ["a connection lost in the middle", { status: 200, body: null }, null],
    [
      "a success that is no completion",
      { status: 200, body: "{}", headers: { "content-type": "application/json" } },
      null,
    ],
  ])("%s", (_name, answered, waitMs) => {
    expect(fault(answered)).toMatchObject({ kind: "passing", waitMs, cause: "other" });
  });

  it("a web page, which a proxy may put in the way", () => {
    const page = fault({ status: 200, body: "<html>", headers: { "content-type": "text/html" } });
    expect(page).toMatchObject({ kind: "passing", cause: "page", reason: expect.stringMatching(/web page/) });
  });

  it("no answer in time", () => {
    expect(fault({ status: null, timedOut: true })).toMatchObject({ kind: "passing", cause: "slow" });
  });

  it.each(["ECONNREFUSED", "ENOTFOUND"])("%s, where nothing answers at the address", (code) => {
    expect(fault({ status: null, error: caused(code) })).toMatchObject({ kind: "passing", cause: "away" });
  });
});

describe("what can be asked in another way", () => {
  it.each([
    ["response_format", said("Unknown parameter", { param: "response_format" })],
    ["response_format", said("'json_schema' is not supported by this server")],
    ["response_format", said("this model does not support tools")],
    ["temperature", said("Unsupported value: 'temperature' must be 1", { param: "temperature" })],
    ["max_tokens", said("Use 'max_completion_tokens'", { param: "max_tokens" })],
  ])("a server that does not take %s: %s", (parameter, body) => {
    expect(fault({ status: 400, body })).toMatchObject({ kind: "parameter", parameter });
  });
});

describe("what would fail again", () => {
  it.each([
    [
      "a schema that is refused for its content",
      said("Invalid schema for response_format 'x'", { param: "response_format" }),
    ],
    ["a question that is too long", said("maximum context length is 8 tokens", { code: "context_length_exceeded" })],
    ["a filtered question", said("filtered", { code: "content_filter" })],
    ["anything else", said("something is wrong")],
  ])("%s", (_name, body) => {
    expect(fault({ status: 400, body })).toMatchObject({ kind: "final" });
  });
});
