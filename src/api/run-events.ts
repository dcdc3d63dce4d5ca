/** One event of a run as it is streamed: `custom` while it goes on, then one `values` or `error`. */
export interface RunEvent {
  /** 1, 2, 3 …; with the run's id it is the event's id. */
  sequence: number;
  event: "custom" | "values" | "error";
  data: unknown;
}

/** What has happened in a run, for whoever listens from whichever point. */
export interface RunEvents {
  add(event: RunEvent["event"], data: unknown): void;
  /** No further event will come. */
  end(): void;
  /** Events after a sequence number, those to come as well; ends with the run, or when the signal aborts. */
  after(sequence: number, signal: AbortSignal): AsyncGenerator<RunEvent>;
  /** Whether the run has ended and nothing came after this sequence number. */
  isOver(sequence: number): boolean;
}

export function createRunEvents(): RunEvents {
  const events: RunEvent[] = [];
  const waiting = new Set<() => void>();
  let ended = false;
  const wake = (): void => {
    for (const resume of waiting) resume();
    waiting.clear();
  };
  const change = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const resume = (): void => {
        waiting.delete(resume);
        signal.removeEventListener("abort", resume);
        resolve();
      };
      waiting.add(resume);
      signal.addEventListener("abort", resume, { once: true });
    });
  return {
    add: (event, data) => {
      events.push({ sequence: events.length + 1, event, data });
      wake();
    },
    end: () => {
      ended = true;
      wake();
    },
    isOver: (sequence) => ended && sequence >= events.length,
    after: async function* (sequence, signal) {
      let next = Math.max(0, sequence);
      while (!signal.aborted) {
        const event = events[next];
        if (event !== undefined) {
          next += 1;
          yield event;
        } else if (ended) return;
        else await change(signal);
      }
    },
  };
}
