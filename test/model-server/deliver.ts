import { setTimeout as pause } from "node:timers/promises";
import { type CompletedReply, type CompletionContext, completionJson, outputTokens } from "./completion.ts";
import type { Connection } from "./connection.ts";
import { type ErrorReply, errorJson, type Reply } from "./reply.ts";

/** Simulated speed of a model: an answer takes firstTokenMs + output tokens / tokensPerSecond. */
export interface ModelSpeed {
  firstTokenMs: number;
  tokensPerSecond: number;
}

export interface Delivery {
  connection: Connection;
  completion: CompletionContext;
  speed: ModelSpeed | null;
  /** Called when the model would have read the whole prompt, which is when other requests can profit from it. */
  onPromptRead: () => void;
}

const json = "application/json";

/** Sends a reply, or does to the connection what the reply says. Rejects with an AbortError if the client leaves meanwhile. */
export async function deliver(reply: Reply, delivery: Delivery): Promise<void> {
  const { connection } = delivery;
  switch (reply.kind) {
    case "answer":
    case "refusal":
      return await deliverCompletion(reply, delivery);
    case "error":
      return sendError(connection, reply);
    case "raw":
      return send(connection, reply);
    case "reset":
      return connection.reset();
    case "half-body":
      return deliverHalf(completionBytes(reply.content, delivery), connection);
    case "drip":
      return await deliverPieces(piecesOf(completionBytes(reply.content, delivery), reply.bytes), {
        connection,
        intervalMs: reply.intervalMs,
      });
    case "hang":
      return;
  }
}

interface Page {
  status: number;
  contentType: string;
  text: string;
  headers?: Record<string, string> | undefined;
}

export function send({ response }: Connection, { status, contentType, text, headers }: Page): void {
  const bytes = Buffer.from(text);
  response.writeHead(status, { "content-type": contentType, "content-length": bytes.length, ...headers });
  response.end(bytes);
}

export function sendError(connection: Connection, error: ErrorReply): void {
  const { status, headers } = error;
  send(connection, { status, contentType: json, text: errorJson(error), headers });
}

async function deliverCompletion(
  reply: CompletedReply,
  { connection, completion, speed, onPromptRead }: Delivery,
): Promise<void> {
  const { signal } = connection;
  if (speed !== null) await pause(speed.firstTokenMs, undefined, { signal });
  onPromptRead();
  if (speed !== null) await pause((outputTokens(reply) / speed.tokensPerSecond) * 1_000, undefined, { signal });
  send(connection, { status: 200, contentType: json, text: completionJson(reply, completion) });
}

function completionBytes(content: string, { completion, onPromptRead }: Delivery): Buffer {
  onPromptRead();
  return Buffer.from(completionJson({ kind: "answer", content }, completion));
}

function deliverHalf(bytes: Buffer, { response, cut }: Connection): void {
  response.writeHead(200, { "content-type": json, "content-length": bytes.length });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), cut);
}

function piecesOf(bytes: Buffer, size: number): Buffer[] {
  const count = Math.ceil(bytes.length / size);
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
}

async function deliverPieces(
  pieces: readonly Buffer[],
  { connection: { response, signal }, intervalMs }: { connection: Connection; intervalMs: number },
): Promise<void> {
  const length = pieces.reduce((total, piece) => total + piece.length, 0);
  response.writeHead(200, { "content-type": json, "content-length": length });
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await pause(intervalMs, undefined, { signal });
    response.write(piece);
  }
  response.end();
}
