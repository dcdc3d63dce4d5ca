import type { IncomingMessage, ServerResponse } from "node:http";

/** One request's way back to the client. */
export interface Connection {
  response: ServerResponse;
  /** Aborts when the connection ends before the answer is complete, unless this server cut it. */
  signal: AbortSignal;
  /** Drops the connection after what was written so far. */
  cut(): void;
  /** Drops the connection with a TCP reset. */
  reset(): void;
}

/** Must be called before the first await of a request: a client that left earlier would go unnoticed. */
export function watchConnection(
  { socket }: IncomingMessage,
  { response, onAbort }: { response: ServerResponse; onAbort: () => void },
): Connection {
  const controller = new AbortController();
  let cutHere = false;
  response.on("close", () => {
    if (response.writableFinished || cutHere) return;
    controller.abort();
    onAbort();
  });
  return {
    response,
    signal: controller.signal,
    cut: () => {
      cutHere = true;
      socket.destroy();
    },
    reset: () => {
      cutHere = true;
      socket.resetAndDestroy();
    },
  };
}
