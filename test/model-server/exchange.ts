import type { IncomingMessage } from "node:http";
import { text as readText } from "node:stream/consumers";
import { askedAnswer } from "./asked-answer.ts";
import type { Connection } from "./connection.ts";
import { deliver, type ModelSpeed, send, sendError } from "./deliver.ts";
import { type Journal, joinedHeaders } from "./journal.ts";
import type { PrefixCache } from "./prefix-cache.ts";
import { keyRejection, type RejectionRules, rejectionOf } from "./rejection.ts";
import type { ErrorReply, Responder } from "./reply.ts";
import { type ChatBody, chatBodySchema, promptText } from "./request.ts";
import { routeOf } from "./route.ts";

/** What one server knows and how it behaves. */
export interface World {
  rules: RejectionRules;
  answer: Responder;
  speed: ModelSpeed | null;
  journal: Journal;
  cache: PrefixCache;
}

interface Exchange {
  incoming: IncomingMessage;
  connection: Connection;
}

/**
 * Answers one HTTP request; never rejects.
 * A responder that throws is answered with 500 and its message, so that the test that owns it sees why.
 */
export async function serve(world: World, exchange: Exchange): Promise<void> {
  const { connection } = exchange;
  try {
    await dispatch(world, exchange);
  } catch (error) {
    if (connection.signal.aborted) return;
    if (connection.response.headersSent) return connection.cut();
    sendError(connection, { kind: "error", status: 500, message: `The model server failed: ${String(error)}` });
  }
}

async function dispatch(world: World, exchange: Exchange): Promise<void> {
  const { incoming, connection } = exchange;
  const route = routeOf(incoming.method, incoming.url);
  switch (route.kind) {
    case "chat":
      return await chat(world, { ...exchange, deployment: route.deployment });
    case "models":
      return listModels(world.rules, exchange);
    case "no-version":
      return sendError(connection, { kind: "error", status: 404, message: "Resource not found", code: "404" });
    case "elsewhere":
      return send(connection, { status: 404, contentType: "text/html", text: notFoundPage });
  }
}

/** A wrong base URL usually meets an ordinary web server. */
const notFoundPage = "<!doctype html><html><head><title>404</title></head><body><h1>Not found</h1></body></html>";

async function chat(world: World, exchange: Exchange & { deployment: string | null }): Promise<void> {
  const { incoming, connection, deployment } = exchange;
  const { signal } = connection;
  const body = parseBody(await readText(incoming));
  if (body === null) return sendError(connection, malformed);
  const asked = askedAnswer(body);
  const model = deployment ?? body.model ?? "";
  const request = world.journal.record({ body, asked, model, headers: incoming.headers, signal });
  const rejection = rejectionOf({ request, asked, body }, world.rules);
  if (rejection !== null) return sendError(connection, rejection);

  const prompt = promptText(request);
  const cachedTokens = world.cache.cachedTokens(model, prompt);
  const reply = await world.answer(request);
  if (signal.aborted) return;
  await deliver(reply, {
    connection,
    completion: { request, asked, cachedTokens },
    speed: world.speed,
    onPromptRead: () => world.cache.remember(model, prompt),
  });
}

const malformed: ErrorReply = { kind: "error", status: 400, message: "The body is not a chat-completions request." };

function parseBody(text: string): ChatBody | null {
  try {
    return chatBodySchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function listModels(rules: RejectionRules, { incoming, connection }: Exchange): void {
  const rejection = keyRejection(joinedHeaders(incoming.headers), rules);
  if (rejection !== null) {
    sendError(connection, rejection);
    return;
  }
  const data = (rules.models ?? []).map((id) => ({ id, object: "model", created: 0, owned_by: "model-server" }));
  send(connection, { status: 200, contentType: "application/json", text: JSON.stringify({ object: "list", data }) });
}
