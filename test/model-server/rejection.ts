import type { AskedAnswer } from "./asked-answer.ts";
import type { ErrorReply } from "./reply.ts";
import type { AnswerFormat, ChatBody, ReceivedRequest } from "./request.ts";
import { nameViolation, strictViolation } from "./strict-schema.ts";

/** What a server refuses before it asks its model. */
export interface RejectionRules {
  /** Formats that the model knows; default all. Plain text is always known. */
  supports?: readonly AnswerFormat[];
  /** Accepted as bearer token or `api-key` header; default any key and none. */
  apiKey?: string;
  /** Models, or deployments, that exist; default all. */
  models?: readonly string[];
  /** Names of parameters that must not be sent, such as "temperature". */
  rejects?: readonly string[];
}

export interface CheckedRequest {
  request: ReceivedRequest;
  asked: AskedAnswer;
  body: ChatBody;
}

/** The error with which OpenAI would turn the request away, or null. */
export function rejectionOf(checked: CheckedRequest, rules: RejectionRules): ErrorReply | null {
  return (
    keyRejection(checked.request.headers, rules) ??
    modelRejection(checked, rules) ??
    streamRejection(checked) ??
    parameterRejection(checked, rules) ??
    formatRejection(checked, rules) ??
    toolChoiceRejection(checked) ??
    jsonWordRejection(checked) ??
    schemaRejection(checked)
  );
}

/** Azure sends its key in a header of its own. */
export function keyRejection(headers: ReceivedRequest["headers"], { apiKey }: RejectionRules): ErrorReply | null {
  if (apiKey === undefined) return null;
  const bearer = headers.authorization?.replace(/^Bearer /, "");
  const sent = bearer ?? headers["api-key"];
  if (sent === apiKey) return null;
  const message =
    sent === undefined ? "You didn't provide an API key." : `Incorrect API key provided: ${masked(sent)}.`;
  return { kind: "error", status: 401, message, code: "invalid_api_key" };
}

function masked(key: string): string {
  return `${key.slice(0, 2)}${"*".repeat(Math.max(3, key.length - 4))}${key.slice(-2)}`;
}

function modelRejection({ request }: CheckedRequest, { models }: RejectionRules): ErrorReply | null {
  if (models === undefined || models.includes(request.model)) return null;
  const message = `The model \`${request.model}\` does not exist or you do not have access to it.`;
  return { kind: "error", status: 404, message, code: "model_not_found" };
}

function streamRejection({ body }: CheckedRequest): ErrorReply | null {
  return body.stream === true ? badRequest("stream", "Streaming is not offered here.") : null;
}

/** Known to every model, so OpenAI finds fault with their value; others it calls unsupported parameters. */
const samplingParameters = ["temperature", "top_p", "presence_penalty", "frequency_penalty", "n"];

function parameterRejection({ body }: CheckedRequest, { rejects = [] }: RejectionRules): ErrorReply | null {
  const name = rejects.find((candidate) => body[candidate] !== undefined && body[candidate] !== null);
  if (name === undefined) return null;
  if (!samplingParameters.includes(name)) {
    const message = `Unsupported parameter: '${name}' is not supported with this model.`;
    return badRequest(name, message, "unsupported_parameter");
  }
  const message = `Unsupported value: '${name}' does not support ${JSON.stringify(body[name])} with this model.`;
  return badRequest(name, message, "unsupported_value");
}

function formatRejection({ asked, body }: CheckedRequest, { supports }: RejectionRules): ErrorReply | null {
  if (supports === undefined || asked.format === "none" || supports.includes(asked.format)) return null;
  if (asked.format === "tool-call") return badRequest("tools", "'tools' is not supported with this model.");
  const type = body.response_format?.type;
  const message = `Invalid parameter: 'response_format' of type '${type}' is not supported with this model.`;
  return badRequest("response_format", message);
}

function toolChoiceRejection({ body }: CheckedRequest): ErrorReply | null {
  const choice = body.tool_choice;
  if (typeof choice !== "object" || choice === null) return null;
  const { name } = choice.function;
  if (body.tools?.some((tool) => tool.function.name === name)) return null;
  return badRequest("tool_choice", `Tool choice '${name}' was not found in the 'tools' parameter.`);
}

/** Documented for JSON mode: without the word, a model may write blanks until the token limit. */
function jsonWordRejection({ request }: CheckedRequest): ErrorReply | null {
  if (request.format !== "json-mode" || /json/i.test(request.text)) return null;
  return badRequest(
    "messages",
    "'messages' must contain the word 'json' to use 'response_format' of type 'json_object'.",
  );
}

/** A tool may be sent without `strict` and with any schema; this server takes a JSON schema only with `strict: true`. */
function schemaRejection({ asked }: CheckedRequest): ErrorReply | null {
  const { format, task, schema, strict } = asked;
  if (format === "json-schema") {
    const notStrict = strict ? null : "'strict' is required to be true.";
    const violation = nameViolation(task) ?? notStrict ?? strictViolation(schema);
    if (violation === null) return null;
    return badRequest("response_format", `Invalid schema for response_format '${task}': ${violation}`);
  }
  if (format !== "tool-call") return null;
  const violation = nameViolation(task) ?? (strict ? strictViolation(schema) : null);
  if (violation === null) return null;
  const message = `Invalid schema for function '${task}': ${violation}`;
  return badRequest("tools[0].function.parameters", message, "invalid_function_parameters");
}

function badRequest(param: string, message: string, code?: string): ErrorReply {
  return { kind: "error", status: 400, message, param, ...(code === undefined ? {} : { code }) };
}
