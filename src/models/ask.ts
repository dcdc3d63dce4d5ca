import { AppError } from "../errors.ts";
import { type AnswerFormat, answerFormats, type ModelCall } from "../spec/model-call.ts";
import { exchange } from "./exchange.ts";
import { addressVariable, type Fault, type PassingFault } from "./fault.ts";
import type { ModelClient, ModelQuestion } from "./model-client.ts";
import { tokensOf } from "./model-cost.ts";
import { callCostUsd } from "./model-price.ts";
import type { Reply } from "./reply.ts";
import { addressOf } from "./settings.ts";
import { longestWaitMs, waitBefore } from "./wait.ts";

/** Attempts of one question where the fault may pass; each that is too slow has taken the whole time limit. */
const mostAttempts: Readonly<Record<PassingFault["cause"], number>> = {
  away: 3,
  page: 3,
  slow: 2,
  other: 3,
};

export type AskResult =
  | { kind: "reply"; reply: Reply; calls: ModelCall[] }
  | { kind: "failed"; reason: string; calls: ModelCall[] };

/**
 * Gets one reply: retries what may pass, with the waits that the server asks for; steps down to another format or leaves
 * a parameter out where the server lacks it. Throws AppError `configuration` for what only new settings mend, and the
 * signal's reason when the run is cancelled.
 */
export async function ask(client: ModelClient, question: ModelQuestion): Promise<AskResult> {
  const calls: ModelCall[] = [];
  for (let attempt = 1; ; ) {
    const spent = overdrawn(question, calls);
    if (spent !== null) return { kind: "failed", reason: spent, calls };
    const { result, format, without, durationMs } = await send(client, question);
    if (result.kind === "reply") {
      calls.push(callRecord(client, question, { format, durationMs, reply: result.reply, reason: null }));
      return { kind: "reply", reply: result.reply, calls };
    }
    const { fault } = result;
    calls.push(callRecord(client, question, { format, durationMs, reply: null, reason: faultText(fault) }));
    if (fault.kind === "configuration") throw new AppError("configuration", fault.message);
    if (fault.kind === "final") return { kind: "failed", reason: fault.reason, calls };
    if (fault.kind === "parameter") {
      if (adapt(client, { parameter: fault.parameter, format, without })) continue;
      return { kind: "failed", reason: fault.reason, calls };
    }
    const waitMs = waitBefore(attempt, { asked: fault.waitMs, random: client.ports.random });
    if (attempt >= mostAttempts[fault.cause] || waitMs > longestWaitMs)
      return givenUp(client, question, { fault, calls, waitMs });
    question.tell({ type: "retrying", attempt, waitMs, reason: fault.reason });
    await client.ports.sleep(waitMs, question.signal);
    attempt += 1;
  }
}

async function send(client: ModelClient, { messages, form, task, signal }: ModelQuestion) {
  const { settings, ports, learned } = client;
  const startedMs = ports.now();
  // As it is now: another run may learn more of the server while this request is on its way.
  const { format } = learned;
  const without = new Set(learned.without);
  const result = await exchange({
    settings,
    messages,
    form,
    format,
    limits: ports.limitsFor(task, settings.model),
    without,
    signal,
    nowMs: startedMs,
  });
  return { result, format, without, durationMs: Math.max(0, Math.round(ports.now() - startedMs)) };
}

/** Where no model has ever answered at the address, the address is wrong; else the server is away. */
function givenUp(
  { settings }: ModelClient,
  { hasAnswered }: ModelQuestion,
  { fault, calls, waitMs }: { fault: PassingFault; calls: ModelCall[]; waitMs: number },
): AskResult {
  if (fault.cause === "away" && !hasAnswered) {
    const remedy = `start it, correct ${addressVariable(settings)}, or use --decider planner`;
    throw new AppError(
      "configuration",
      `no model server answers at ${addressOf(settings)}: ${fault.reason}; ${remedy}`,
    );
  }
  if (fault.cause === "page" && !hasAnswered) {
    const remedy = `correct ${addressVariable(settings)} (it usually ends in /v1)`;
    throw new AppError("configuration", `${addressOf(settings)} ${fault.reason}; ${remedy}`);
  }
  const tooLong =
    waitMs > longestWaitMs ? `, and asks to wait ${Math.round(waitMs / 1000)} s` : ` after ${calls.length} calls`;
  return { kind: "failed", reason: `${addressOf(settings)}: ${fault.reason}${tooLong}`, calls };
}

/** How a request was sent, and what the server did not take of it. */
interface Refused {
  parameter: string;
  format: AnswerFormat;
  without: ReadonlySet<string>;
}

/** True when there is another way to ask than the refused one. Another branch or run may have found it meanwhile. */
function adapt({ learned }: ModelClient, { parameter, format, without }: Refused): boolean {
  if (parameter !== "response_format") {
    if (without.has(parameter)) return false;
    learned.without.add(parameter);
    return true;
  }
  if (learned.format !== format) return true;
  const next = answerFormats[answerFormats.indexOf(format) + 1];
  if (next === undefined) return false;
  learned.format = next;
  return true;
}

function overdrawn({ allowance }: ModelQuestion, calls: readonly ModelCall[]): string | null {
  const tokens = calls.reduce((total, call) => total + tokensOf(call), 0);
  if (calls.length >= allowance.calls) return "the run's budget of calls is used up";
  return tokens >= allowance.tokens ? "the run's budget of tokens is used up" : null;
}

function faultText(fault: Fault): string {
  return fault.kind === "configuration" ? fault.message : fault.reason;
}

interface CallFacts {
  format: AnswerFormat;
  durationMs: number;
  reply: Reply | null;
  reason: string | null;
}

function callRecord(
  { settings }: ModelClient,
  { task, round }: ModelQuestion,
  { format, durationMs, reply, reason }: CallFacts,
): ModelCall {
  const model = reply?.model ?? settings.model;
  const tokens = reply?.usage ?? null;
  return {
    task,
    round,
    model,
    format,
    outcome: reply === null ? "failed" : "answered",
    reason,
    tokens,
    costUsd: tokens === null ? null : callCostUsd(model, tokens),
    durationMs,
  };
}
