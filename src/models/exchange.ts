import { AIMessage, type BaseMessage, HumanMessage, SystemMessage } from "@langchain/core/messages";
import type { ChatOpenAICallOptions } from "@langchain/openai";
import type { AnswerFormat } from "../spec/model-call.ts";
import type { ExchangeRecord } from "./exchange-record.ts";
import { recordingFetch } from "./exchange-record.ts";
import { type Fault, faultOf } from "./fault.ts";
import type { ChatMessage } from "./message.ts";
import { type Reply, replyFromMessage, replyOnWire } from "./reply.ts";
import { isReasoningModel, type ModelSettings } from "./settings.ts";
import type { AnswerForm } from "./strict-schema.ts";
import type { TaskLimits } from "./tasks.ts";

/** One request to a model. */
export interface ExchangeInput {
  settings: ModelSettings;
  messages: readonly ChatMessage[];
  form: AnswerForm;
  format: AnswerFormat;
  limits: TaskLimits;
  /** Parameters that this server does not take. */
  without: ReadonlySet<string>;
  signal: AbortSignal | undefined;
  nowMs: number;
}

export type ExchangeResult = { kind: "reply"; reply: Reply } | { kind: "fault"; fault: Fault };

/**
 * Sends one request through the `ChatOpenAI` client and tells what came of it. Never streams, never retries by itself.
 * Rejects only with the reason of `signal`.
 */
export async function exchange(input: ExchangeInput): Promise<ExchangeResult> {
  const { settings, limits, signal, nowMs } = input;
  const record: ExchangeRecord = { status: null, headers: null, body: null };
  const deadline = startDeadline(limits.timeoutMs, signal);
  try {
    const model = await chatModel(input, recordingFetch(record));
    const message = await model.invoke(wireMessages(input), { ...formOptions(input), signal: deadline.signal });
    return { kind: "reply", reply: replyOnWire(record) ?? replyFromMessage(message) };
  } catch (error) {
    signal?.throwIfAborted();
    const timedOut = deadline.signal.aborted;
    // The client throws for answers that it cannot parse, cut or filtered ones among them; what came is still there.
    const reply = timedOut ? null : replyOnWire(record);
    if (reply !== null) return { kind: "reply", reply };
    return { kind: "fault", fault: faultOf({ error, record, settings, timedOut, nowMs }) };
  } finally {
    deadline.end();
  }
}

/**
 * A signal that aborts when the time is up or the run is cancelled, until it is ended. Not `AbortSignal.timeout` with
 * `AbortSignal.any`: these hold on to everything that listens until the time is up, minutes after an answer has come.
 */
function startDeadline(milliseconds: number, cancelled: AbortSignal | undefined): { signal: AbortSignal; end(): void } {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new DOMException("the time is up", "TimeoutError")), milliseconds);
  const cancel = (): void => stop.abort(cancelled?.reason);
  if (cancelled?.aborted === true) cancel();
  cancelled?.addEventListener("abort", cancel, { once: true });
  return {
    signal: stop.signal,
    end: () => {
      clearTimeout(timer);
      cancelled?.removeEventListener("abort", cancel);
    },
  };
}

/** A client for one request: its `fetch` keeps what comes over the wire. Loaded when first used: it is large. */
async function chatModel({ settings, limits, without }: ExchangeInput, fetch: typeof globalThis.fetch) {
  const { AzureChatOpenAI, ChatOpenAI } = await import("@langchain/openai");
  const common = {
    maxRetries: 0,
    disableStreaming: true,
    timeout: limits.timeoutMs,
    ...(without.has("max_tokens") ? {} : { maxTokens: limits.maxOutputTokens }),
    // The same question should get the same answer as far as a model can.
    ...(without.has("temperature") || isReasoningModel(settings.model) ? {} : { temperature: 0 }),
  };
  if (settings.provider === "azure") {
    return new AzureChatOpenAI({
      ...common,
      model: settings.model,
      azureOpenAIApiKey: settings.apiKey,
      azureOpenAIEndpoint: settings.endpoint,
      azureOpenAIApiVersion: settings.apiVersion,
      azureOpenAIApiDeploymentName: settings.deployment,
      configuration: { fetch },
    });
  }
  return new ChatOpenAI({
    ...common,
    model: settings.model,
    apiKey: settings.apiKey,
    configuration: { baseURL: settings.baseUrl, fetch },
  });
}

function wireMessages({ messages, form, format }: ExchangeInput): BaseMessage[] {
  return messages.map(({ role, content }, index) => {
    if (role === "assistant") return new AIMessage(content);
    if (role === "user") return new HumanMessage(content);
    // In JSON mode nothing but the prompt says what the object must look like.
    const form_ = index === 0 && format === "json-mode" ? `\n\n${formInWords(form)}` : "";
    return new SystemMessage(`${content}${form_}`);
  });
}

function formInWords({ name, schema }: AnswerForm): string {
  return `answer_format: ${name}\nAnswer with one JSON object, and nothing else, that fits this JSON schema:\n${JSON.stringify(schema)}`;
}

function formOptions({ form, format }: ExchangeInput): Partial<ChatOpenAICallOptions> {
  const { name, schema } = form;
  switch (format) {
    case "json-schema":
      return { response_format: { type: "json_schema", json_schema: { name, schema, strict: true } } };
    case "tool-call":
      return {
        tools: [{ type: "function", function: { name, description: "Gives the answer.", parameters: schema } }],
        tool_choice: { type: "function", function: { name } },
      };
    case "json-mode":
      return { response_format: { type: "json_object" } };
  }
}
