import type { AIMessage } from "@langchain/core/messages";
import { z } from "zod";
import type { TokenUsage } from "../spec/model-call.ts";
import type { ExchangeRecord } from "./exchange-record.ts";
import { parsedJson } from "./json-text.ts";

/** What a model answered, before anything of it is believed. */
export interface Reply {
  /** The answer itself: message content, or the arguments of the tool call. */
  text: string;
  /** `stop`, `length`, `content_filter`, `tool_calls` …; null when not said. */
  finish: string | null;
  refusal: string | null;
  /** The model as it names itself, e.g. gpt-4o-2024-08-06. */
  model: string | null;
  usage: TokenUsage | null;
}

const count = z.int().nonnegative();
const completionSchema = z.looseObject({
  model: z.string().nullish(),
  choices: z
    .array(
      z.looseObject({
        finish_reason: z.string().nullish(),
        message: z.looseObject({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: z.array(z.looseObject({ function: z.looseObject({ arguments: z.string() }) })).nullish(),
        }),
      }),
    )
    .min(1),
  usage: z
    .looseObject({
      prompt_tokens: count,
      completion_tokens: count,
      prompt_tokens_details: z.looseObject({ cached_tokens: count.nullish() }).nullish(),
    })
    .nullish(),
});

/** The reply as it came over the wire; null where that is no chat completion. */
export function replyOnWire({ status, body }: ExchangeRecord): Reply | null {
  if (status === null || status >= 400 || body === null) return null;
  const parsed = completionSchema.safeParse(parsedJson(body));
  if (!parsed.success) return null;
  const { choices, usage, model } = parsed.data;
  const [choice] = choices;
  if (choice === undefined) return null;
  const { message } = choice;
  return {
    text: message.tool_calls?.[0]?.function.arguments ?? message.content ?? "",
    finish: choice.finish_reason ?? null,
    refusal: message.refusal ?? null,
    model: model ?? null,
    usage:
      usage === null || usage === undefined
        ? null
        : {
            inputTokens: usage.prompt_tokens,
            cachedInputTokens: Math.min(usage.prompt_tokens, usage.prompt_tokens_details?.cached_tokens ?? 0),
            outputTokens: usage.completion_tokens,
          },
  };
}

const understoodSchema = z.looseObject({
  usage_metadata: z
    .looseObject({
      // The client leaves an empty object where the server reported nothing.
      input_tokens: count.nullish(),
      output_tokens: count.nullish(),
      input_token_details: z.looseObject({ cache_read: count.nullish() }).nullish(),
    })
    .nullish(),
  response_metadata: z.looseObject({
    model_name: z.string().nullish(),
    model: z.string().nullish(),
    finish_reason: z.string().nullish(),
  }),
  additional_kwargs: z.looseObject({ refusal: z.string().nullish() }),
});

/** The reply as the client understood it: for models that it reaches by another protocol than chat completions. */
export function replyFromMessage(message: AIMessage): Reply {
  const {
    usage_metadata: usage,
    response_metadata: metadata,
    additional_kwargs: extra,
  } = understoodSchema.parse(message);
  const call = message.tool_calls?.[0];
  return {
    text: call === undefined ? message.text : JSON.stringify(call.args),
    finish: metadata.finish_reason ?? null,
    refusal: extra.refusal ?? null,
    model: metadata.model_name ?? metadata.model ?? null,
    usage: understoodUsage(usage),
  };
}

function understoodUsage(usage: z.infer<typeof understoodSchema>["usage_metadata"]): TokenUsage | null {
  const { input_tokens: inputTokens, output_tokens: outputTokens } = usage ?? {};
  // Of what was not reported the client makes zeros; no question has none.
  if (typeof inputTokens !== "number" || typeof outputTokens !== "number" || inputTokens === 0) return null;
  const cached = usage?.input_token_details?.cache_read ?? 0;
  return { inputTokens, cachedInputTokens: Math.min(inputTokens, cached), outputTokens };
}
