import type { ExchangeRecord } from "./exchange-record.ts";
import { type ServerError, serverError } from "./server-error.ts";
import { addressOf, type ModelSettings } from "./settings.ts";
import { retryAfterMs } from "./wait.ts";

/** Why a request brought no reply, and what that calls for. */
export type Fault =
  /** Somebody has to mend the settings: the run stops. */
  | { kind: "configuration"; message: string }
  /** It may work in a moment. */
  | PassingFault
  /** The server does not take a parameter, or this way of asking for an answer's form. */
  | { kind: "parameter"; parameter: string; reason: string }
  /** Asking again the same would fail the same. */
  | { kind: "final"; reason: string };

export interface PassingFault {
  kind: "passing";
  reason: string;
  /** What the server asks to wait; null where it does not say. */
  waitMs: number | null;
  /** `away`: nothing answers at that address at all; `page`: a web page does. `slow`: it answers, but not in time. */
  cause: "away" | "page" | "slow" | "other";
}

function passing(reason: string, more: Partial<PassingFault> = {}): PassingFault {
  return { kind: "passing", reason, waitMs: null, cause: "other", ...more };
}

export interface FaultSource {
  error: unknown;
  record: ExchangeRecord;
  settings: ModelSettings;
  timedOut: boolean;
  nowMs: number;
}

/** Tells what a failed request means. The whole policy of what is retried, adapted to or given up is in this file. */
export function faultOf(source: FaultSource): Fault {
  const { record, timedOut } = source;
  if (timedOut) return passing("no answer within the time limit", { cause: "slow" });
  if (record.status === null) return connectionFault(source);
  return record.status < 400 ? answerFault(source) : statusFault(record.status, source);
}

const hopeless: Readonly<Record<string, string>> = {
  ENOTFOUND: "the host name is not known",
  EAI_AGAIN: "the host name cannot be looked up",
  ECONNREFUSED: "the connection is refused",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
};

/** Nothing came back. */
function connectionFault({ error, settings }: FaultSource): Fault {
  const codes = causes(error).map(({ code }) => code);
  const known = codes.find((code) => code !== null && hopeless[code] !== undefined);
  if (known !== undefined && known !== null) {
    return passing(hopeless[known] ?? known, { cause: "away" });
  }
  const certificate = codes.find((code) => code !== null && /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code));
  if (certificate !== undefined)
    return {
      kind: "configuration",
      message: `the certificate of ${addressOf(settings)} is not trusted (${certificate})`,
    };
  if (causes(error).some(({ message }) => /bad port|invalid url|unknown scheme|failed to parse url/i.test(message)))
    return {
      kind: "configuration",
      message: `${addressOf(settings)} is no address of a server; correct ${addressVariable(settings)}`,
    };
  return passing("the connection was lost");
}

/** A success status whose body is no chat completion. */
function answerFault({ record }: FaultSource): Fault {
  if (record.body === null) return passing("the connection was lost in the middle of the answer");
  if (/html/i.test(record.headers?.get("content-type") ?? ""))
    return passing("answers with a web page, not with the OpenAI protocol", { cause: "page" });
  return passing("the answer is no chat completion");
}

function statusFault(status: number, source: FaultSource): Fault {
  const { settings, record, nowMs } = source;
  const said = serverError(record.body, settings);
  const quote = said.message === "" ? "" : `: ${said.message}`;
  const retry = passing(`status ${status}${quote}`, { waitMs: retryAfterMs(record.headers, nowMs) });
  if (status === 401)
    return {
      kind: "configuration",
      message: `${keyVariable(settings)} is not accepted by ${addressOf(settings)} (401${quote}); set a valid key or use --decider planner`,
    };
  if (status === 402 || said.code === "insufficient_quota")
    return {
      kind: "configuration",
      message: `the account at ${addressOf(settings)} has no credit left (${status}${quote})`,
    };
  if (said.code === "content_filter" || said.code === "content_policy_violation")
    return { kind: "final", reason: `the provider's content filter refused the request${quote}` };
  if (status === 403)
    return {
      kind: "configuration",
      message: `${keyVariable(settings)} may not use ${settings.model} at ${addressOf(settings)} (403${quote})`,
    };
  if (isUnknownModel(status, said)) return { kind: "configuration", message: unknownModel(settings, quote) };
  if (status === 404 || status === 405) {
    return {
      kind: "configuration",
      message: `there is no chat completions API at ${addressOf(settings)} (${status}${quote}); correct ${addressVariable(settings)} (it usually ends in /v1)`,
    };
  }
  if (status === 408 || status === 409 || status === 425 || status === 429 || status >= 500)
    return status === 501 && mentionsForm(said) ? formFault(said) : retry;
  if (said.code === "context_length_exceeded" || /context length|context window|too many tokens/i.test(said.message))
    return { kind: "final", reason: `the question is longer than ${settings.model} takes${quote}` };
  if (mentionsForm(said)) return formFault(said);
  const parameter = adaptableParameters.find((name) => said.parameter === name || said.message.includes(`'${name}'`));
  if (parameter !== undefined) return { kind: "parameter", parameter, reason: said.message };
  return { kind: "final", reason: `status ${status}${quote}` };
}

/** Parameters that we can do without. */
const adaptableParameters = ["temperature", "max_tokens"] as const;

const formWords = /response_format|json_schema|json_object|structured output|\btools?\b|tool_choice|function call/i;

function mentionsForm({ parameter, message, code }: ServerError): boolean {
  // A schema that is refused for its content would be refused again: that is our fault, not a lack of the server.
  if (code === "invalid_json_schema" || /^invalid schema for/i.test(message)) return false;
  return formWords.test(parameter) || formWords.test(message);
}

function formFault({ message }: ServerError): Fault {
  return { kind: "parameter", parameter: "response_format", reason: message };
}

function isUnknownModel(status: number, { code, message }: ServerError): boolean {
  if (code === "model_not_found" || code === "DeploymentNotFound") return true;
  return (
    (status === 400 || status === 404) &&
    /model\b.*(?:not found|does not exist|not exist|not a valid|is not valid|unknown)|not a valid model|(?:unknown|invalid) model|deployment .*not exist/i.test(
      message,
    )
  );
}

function unknownModel(settings: ModelSettings, quote: string): string {
  const where = settings.provider === "azure" ? "AZURE_OPENAI_API_DEPLOYMENT_NAME" : "INFRASPEC_MODEL or --model";
  const name = settings.provider === "azure" ? settings.deployment : settings.model;
  return `${addressOf(settings)} does not know the model ${name}${quote}; correct ${where}`;
}

function keyVariable({ provider }: ModelSettings): string {
  return provider === "azure" ? "AZURE_OPENAI_API_KEY" : "OPENAI_API_KEY";
}

export function addressVariable({ provider }: ModelSettings): string {
  return provider === "azure" ? "AZURE_OPENAI_ENDPOINT" : "OPENAI_BASE_URL";
}

/** An error and what caused it, outermost first. */
function causes(error: unknown): { code: string | null; message: string }[] {
  const chain: { code: string | null; message: string }[] = [];
  let current: unknown = error;
  while (current instanceof Error && chain.length < 8) {
    const code = "code" in current && typeof current.code === "string" ? current.code : null;
    chain.push({ code, message: current.message });
    current = current instanceof AggregateError && current.cause === undefined ? current.errors[0] : current.cause;
  }
  return chain;
}
