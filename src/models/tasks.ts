import type { ModelTask } from "../spec/model-call.ts";
import { isReasoningModel } from "./settings.ts";

/** What one call may take. */
export interface TaskLimits {
  maxOutputTokens: number;
  /** From the request to the last byte of the answer. */
  timeoutMs: number;
}

/** A decision is a label, a few fields and some sentences: about 250 tokens. */
const decision: TaskLimits = { maxOutputTokens: 1200, timeoutMs: 90_000 };
/** Traits and sizes, each with its words. */
const reading: TaskLimits = { maxOutputTokens: 2500, timeoutMs: 120_000 };

/** The one map from task to what its model may take. All tasks use the model of the run. */
const limitsByTask: Readonly<Record<ModelTask, TaskLimits>> = {
  brief: reading,
  hosting: decision,
  database: decision,
  caching: decision,
  cicd: decision,
  monitoring: decision,
  security: decision,
};

/** Thoughts are billed and counted as output, and take their time. */
const thinking = { extraOutputTokens: 8000, timeFactor: 2 };

export function limitsFor(task: ModelTask, model: string): TaskLimits {
  const { maxOutputTokens, timeoutMs } = limitsByTask[task];
  return isReasoningModel(model)
    ? { maxOutputTokens: maxOutputTokens + thinking.extraOutputTokens, timeoutMs: timeoutMs * thinking.timeFactor }
    : { maxOutputTokens, timeoutMs };
}

/** What a whole run may use up: a run without a hitch makes 7 calls of 2,000 to 9,000 tokens; two repairs of all sections 19. */
export const runBudget = { calls: 48, tokens: 400_000 } as const;
