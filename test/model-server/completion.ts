import type { AskedAnswer } from "./asked-answer.ts";
import type { Reply } from "./reply.ts";
import { promptText, type ReceivedRequest } from "./request.ts";
import { countTokens } from "./tokens.ts";

export type CompletedReply = Extract<Reply, { kind: "answer" | "refusal" }>;

export interface CompletionContext {
  request: ReceivedRequest;
  asked: AskedAnswer;
  cachedTokens: number;
}

/** How many tokens the model would have had to write for this reply. */
export function outputTokens(reply: CompletedReply): number {
  return countTokens(reply.kind === "answer" ? reply.content : reply.text);
}

/** The body of a chat completion as OpenAI sends it. */
export function completionJson(reply: CompletedReply, context: CompletionContext): string {
  const { request } = context;
  const choice = {
    index: 0,
    message: { role: "assistant", ...messageOf(reply, context) },
    logprobs: null,
    finish_reason: finishReason(reply, context.asked),
  };
  const usage = reply.kind === "answer" && reply.usage === "absent" ? {} : { usage: usageOf(reply, context) };
  return JSON.stringify({
    id: `chatcmpl-${request.index}`,
    object: "chat.completion",
    created: Math.floor(Date.now() / 1_000),
    model: request.model,
    choices: [choice],
    ...usage,
  });
}

function messageOf(reply: CompletedReply, { request, asked }: CompletionContext) {
  if (reply.kind === "refusal") return { content: null, refusal: reply.text };
  if (asked.format !== "tool-call") return { content: reply.content, refusal: null };
  const call = {
    id: `call_${request.index}`,
    type: "function",
    function: { name: asked.task, arguments: reply.content },
  };
  return { content: null, refusal: null, tool_calls: [call] };
}

/** OpenAI ends a call that the client forced with "stop", one that the model chose with "tool_calls". */
function finishReason(reply: CompletedReply, { format, forced }: AskedAnswer): string {
  if (reply.kind === "refusal") return "stop";
  return reply.finishReason ?? (format === "tool-call" && !forced ? "tool_calls" : "stop");
}

function usageOf(reply: CompletedReply, { request, cachedTokens }: CompletionContext) {
  const promptTokens = countTokens(promptText(request));
  const completionTokens = outputTokens(reply);
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
    prompt_tokens_details: { cached_tokens: cachedTokens },
    completion_tokens_details: { reasoning_tokens: 0 },
  };
}
