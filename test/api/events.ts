import { expect } from "vitest";
import { z } from "zod";
import { progressEventSchema } from "../../src/projects/progress.ts";
import type { OpenApi } from "./openapi.ts";

export interface StreamedEvent {
  id: string;
  event: string;
  data: unknown;
}

export interface EventReader {
  /** The next events, as many as asked for or until the stream ends; comments are counted apart. */
  next(count: number): Promise<StreamedEvent[]>;
  rest(): Promise<StreamedEvent[]>;
  comments(): number;
  /** Resolves with the next comment. */
  comment(): Promise<void>;
  leave(): Promise<void>;
}

/** Reads `text/event-stream` as its standard says, and holds each event to the document. */
export function readEvents(response: Response, openApi: OpenApi): EventReader {
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  const decoder = new TextDecoder();
  let text = "";
  let comments = 0;
  const block = async (): Promise<string | null> => {
    while (true) {
      const end = text.indexOf("\n\n");
      if (end >= 0) {
        const found = text.slice(0, end);
        text = text.slice(end + 2);
        return found;
      }
      const { done, value } = await reader.read();
      if (done) return null;
      text += decoder.decode(value, { stream: true });
    }
  };
  const next = async (count: number): Promise<StreamedEvent[]> => {
    const events: StreamedEvent[] = [];
    while (events.length < count) {
      const found = await block();
      if (found === null) return events;
      if (found.startsWith(":")) comments += 1;
      else events.push(readEvent(found, openApi));
    }
    return events;
  };
  return {
    next,
    rest: () => next(Number.POSITIVE_INFINITY),
    comments: () => comments,
    comment: async () => {
      for (let found = await block(); found !== null; found = await block()) if (found.startsWith(":")) return;
      throw new TypeError("the stream ended without a comment");
    },
    leave: () => reader.cancel(),
  };
}

const fieldsSchema = z.strictObject({ event: z.string(), data: z.string(), id: z.string() });
const schemaOf: Readonly<Record<string, string>> = { values: "Generation", error: "Problem" };

function readEvent(block: string, openApi: OpenApi): StreamedEvent {
  const fields = block.split("\n").map((line) => {
    const colon = line.indexOf(": ");
    return [line.slice(0, colon), line.slice(colon + 2)];
  });
  const { event, data: text, id } = fieldsSchema.parse(Object.fromEntries(fields));
  const data: unknown = JSON.parse(text);
  const schema = schemaOf[event];
  if (schema === undefined) {
    expect(event).toBe("custom");
    progressEventSchema.parse(data);
  } else expect(openApi.faults(`/components/schemas/${schema}`, data)).toEqual([]);
  return { id, event, data };
}
