import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Run, Store } from "../projects/store.ts";
import type { ApiEnv } from "./deps.ts";
import { HttpProblem } from "./http-problem.ts";
import type { LiveRun } from "./live-runs.ts";
import { problemOf } from "./problem.ts";
import type { RunEvent } from "./run-events.ts";
import { resultOfRun } from "./run-result.ts";
import { whenEnded } from "./when-ended.ts";

/** A point in a stream, as `Last-Event-ID` names it: `<run id>:<sequence>`. */
export interface StreamPoint {
  runId: string;
  sequence: number;
}

const eventId = /^([0-9a-f-]{36}):(\d{1,9})$/i;

/** Null for a header that this server never sent: then the stream begins at its beginning. */
export function readEventId(header: string | undefined): StreamPoint | null {
  const [, runId, sequence] = eventId.exec(header ?? "") ?? [];
  return runId === undefined ? null : { runId: runId.toLowerCase(), sequence: Number(sequence) };
}

interface Streaming {
  runId: string;
  events(after: number, signal: AbortSignal): AsyncIterable<RunEvent>;
  /** Whether a caller who has seen all up to there has seen the end. */
  isOver(sequence: number): boolean;
  heartbeatMs: number;
}

/**
 * Streams events from where the caller left off, with a sign of life in between. A caller who leaves ends nothing. Who
 * has seen the end already is told that there is no more (204), since a browser would come back again and again.
 */
export function streamRun(c: Context<ApiEnv>, { runId, events, isOver, heartbeatMs }: Streaming): Response {
  const point = readEventId(c.req.header("Last-Event-ID"));
  const after = point?.runId === runId ? point.sequence : 0;
  if (c.req.method === "GET" && after > 0 && isOver(after)) return c.body(null, 204);
  const leave = c.get("enterStream")?.();
  const response = streamSSE(c, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    let isBeating = false;
    const beat = async (): Promise<void> => {
      // A caller who does not read must not pile them up.
      if (isBeating) return;
      isBeating = true;
      await stream.write(": still here\n\n");
      isBeating = false;
    };
    const heartbeat = setInterval(() => void beat(), heartbeatMs);
    try {
      for await (const { sequence, event, data } of events(after, gone.signal))
        await stream.writeSSE({ id: `${runId}:${sequence}`, event, data: JSON.stringify(data) });
    } finally {
      clearInterval(heartbeat);
      leave?.();
    }
  });
  // Proxies that collect answers would hold the events back.
  response.headers.set("X-Accel-Buffering", "no");
  response.headers.set("Cache-Control", "no-store");
  return response;
}

type Told = Pick<Streaming, "events" | "isOver">;

export function liveEvents({ events }: LiveRun): Told {
  return { events: (after, signal) => events.after(after, signal), isOver: (sequence) => events.isOver(sequence) };
}

/** Numbered above anything that was streamed live, so that a caller who resumes gets the end. */
const lastSequence = 999_999_999;

/** The end of a run that this process does not carry out, asked of the store until it is there. */
export function storedEvents(store: Store, run: Run, requestId: string): Told {
  const isOver = (sequence: number): boolean => sequence >= lastSequence;
  const events: Told["events"] = async function* (after, signal) {
    if (isOver(after)) return;
    const failed = (error: unknown, sequence: number): RunEvent => ({
      sequence,
      event: "error",
      data: problemOf(error, requestId).problem,
    });
    try {
      const ended = await whenEnded(store, run, signal);
      if (signal.aborted) return;
      const outcome = resultOfRun(ended);
      yield outcome.kind === "failed"
        ? failed(outcome.error, lastSequence)
        : { sequence: lastSequence, event: "values", data: outcome.body };
    } catch (error) {
      // What nobody carries out any more has no other end; of any other run whoever resumes from here hears of it.
      yield failed(error, error instanceof HttpProblem ? lastSequence : after);
    }
  };
  return { events, isOver };
}
