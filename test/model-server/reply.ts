import type { ReceivedRequest } from "./request.ts";

/** What a responder may answer with, from a good completion to a broken connection. */
export type Reply =
  | {
      /** An ordinary completion; the content stands in the message, or in the tool call's arguments if a call was asked for. */
      kind: "answer";
      content: string;
      finishReason?: "stop" | "length" | "content_filter";
      /** "absent" leaves `usage` out, as some compatible servers do. */
      usage?: "counted" | "absent";
    }
  | { kind: "refusal"; text: string }
  | ErrorReply
  /** Any bytes, such as an HTML page with status 200. */
  | { kind: "raw"; status: number; contentType: string; text: string }
  /** Resets the connection before any byte. */
  | { kind: "reset" }
  /** Announces a whole completion, sends half of it and drops the connection. */
  | { kind: "half-body"; content: string }
  /** Sends a completion in pieces of `bytes`, `intervalMs` apart. */
  | { kind: "drip"; content: string; intervalMs: number; bytes: number }
  /** Never answers. */
  | { kind: "hang" };

export interface ErrorReply {
  kind: "error";
  status: number;
  message: string;
  code?: string;
  type?: string;
  param?: string;
  headers?: Record<string, string>;
}

export type Responder = (request: ReceivedRequest) => Reply | Promise<Reply>;

/** OpenAI's error body. */
export function errorJson({ status, message, type, param, code }: ErrorReply): string {
  const error = { message, type: type ?? usualType(status), param: param ?? null, code: code ?? null };
  return JSON.stringify({ error });
}

function usualType(status: number): string {
  if (status === 429) return "requests";
  return status >= 500 ? "server_error" : "invalid_request_error";
}
