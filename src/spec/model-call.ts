import { z } from "zod";
import { decimalStringSchema, sectionIds } from "./words.ts";

/** What a model is asked for: to read the brief, and to decide each section. */
export const modelTasks = ["brief", ...sectionIds] as const;
export const modelTaskSchema = z.enum(modelTasks);
export type ModelTask = z.infer<typeof modelTaskSchema>;

/** How an answer is held to its form: strict JSON schema, a forced tool call, or any JSON object. */
export const answerFormats = ["json-schema", "tool-call", "json-mode"] as const;
export const answerFormatSchema = z.enum(answerFormats);
export type AnswerFormat = z.infer<typeof answerFormatSchema>;

/** Tokens as the provider counts them; `inputTokens` include the cached ones. */
export const tokenUsageSchema = z.strictObject({
  inputTokens: z.int().nonnegative(),
  cachedInputTokens: z.int().nonnegative(),
  outputTokens: z.int().nonnegative(),
});
export type TokenUsage = z.infer<typeof tokenUsageSchema>;

/** One request to a model. `tokens` is null where no usage was reported, `costUsd` where that or the price is unknown. */
export const modelCallSchema = z.strictObject({
  task: modelTaskSchema,
  round: z.int().nonnegative().describe("0 on the first pass, then the repair round"),
  model: z.string().describe("The model that answered, else the one asked for"),
  format: answerFormatSchema,
  outcome: z.enum(["answered", "rejected", "failed"]).describe("rejected: an answer came, but broke its form"),
  reason: z.string().nullable(),
  tokens: tokenUsageSchema.nullable(),
  costUsd: decimalStringSchema.nullable(),
  durationMs: z.number().nonnegative(),
});
export type ModelCall = z.infer<typeof modelCallSchema>;

/** What the calls of a run cost together; `usd` is null where a price is unknown, and `unmeteredCalls` reported no usage. */
export const modelCostSchema = z.strictObject({
  usd: decimalStringSchema.nullable(),
  unmeteredCalls: z.int().nonnegative(),
  pricesAsOf: z.string().nullable(),
});
export type ModelCost = z.infer<typeof modelCostSchema>;
