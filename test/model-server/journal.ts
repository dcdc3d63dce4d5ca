import type { IncomingHttpHeaders } from "node:http";
import type { AskedAnswer } from "./asked-answer.ts";
import { type ChatBody, plainMessages, type ReceivedRequest } from "./request.ts";

interface Arrival {
  body: ChatBody;
  asked: AskedAnswer;
  model: string;
  headers: IncomingHttpHeaders;
  signal: AbortSignal;
}

/** What the server has received so far. */
export interface Journal {
  requests: readonly ReceivedRequest[];
  record(arrival: Arrival): ReceivedRequest;
  clear(): void;
}

export function createJournal(): Journal {
  const requests: ReceivedRequest[] = [];
  return {
    requests,
    record: ({ body, asked, model, headers, signal }) => {
      const messages = plainMessages(body);
      const request: ReceivedRequest = {
        task: asked.task,
        earlier: requests.filter(({ task }) => task === asked.task).length,
        index: requests.length,
        model,
        format: asked.format,
        schema: asked.schema,
        messages,
        text: messages.map(({ content }) => content).join("\n"),
        body,
        headers: joinedHeaders(headers),
        signal,
      };
      requests.push(request);
      return request;
    },
    clear: () => {
      requests.length = 0;
    },
  };
}

export function joinedHeaders(headers: IncomingHttpHeaders): Record<string, string | undefined> {
  const joined = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]);
  return Object.fromEntries(joined);
}
