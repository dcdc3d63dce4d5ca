import type { Allowance, DeciderEvent } from "../planner/decider.ts";
import type { AnswerFormat, ModelTask } from "../spec/model-call.ts";
import { answerFormats } from "../spec/model-call.ts";
import type { ChatMessage } from "./message.ts";
import type { ModelSettings } from "./settings.ts";
import type { AnswerForm } from "./strict-schema.ts";
import { limitsFor, type TaskLimits } from "./tasks.ts";
import { sleep } from "./wait.ts";

/** What a client needs from outside, so that tests can do without real time and chance. */
export interface ClientPorts {
  now(): number;
  random(): number;
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
  limitsFor(task: ModelTask, model: string): TaskLimits;
}

/** What a server turned out to take; learned from its refusals, kept as long as the process. */
export interface LearnedServer {
  format: AnswerFormat;
  without: Set<string>;
}

/** A model at an address, ready for questions. */
export interface ModelClient {
  settings: ModelSettings;
  ports: ClientPorts;
  learned: LearnedServer;
}

/** A client that begins with strict JSON schemas and steps down where the server lacks them. Opens no connection. */
export function createModelClient(settings: ModelSettings, ports: Partial<ClientPorts> = {}): ModelClient {
  return {
    settings,
    ports: { now: () => performance.timeOrigin + performance.now(), random: Math.random, sleep, limitsFor, ...ports },
    learned: { format: answerFormats[0], without: new Set() },
  };
}

/** One question in one form. */
export interface ModelQuestion {
  task: ModelTask;
  round: number;
  messages: readonly ChatMessage[];
  form: AnswerForm;
  allowance: Allowance;
  hasAnswered: boolean;
  signal: AbortSignal | undefined;
  tell(event: DeciderEvent): void;
}
