/** Longest wait that a server may ask for before a call is given up, ms. */
export const longestWaitMs = 30_000;
const firstWaitMs = 500;

/** How long to wait before attempt `attempt` + 1 (1 = the first retry): what the server asks for, else twice as long each time, with jitter. */
export function waitBefore(attempt: number, { asked, random }: { asked: number | null; random: () => number }): number {
  const own = firstWaitMs * 2 ** (attempt - 1) * (0.5 + random() / 2);
  return Math.round(asked === null ? own : asked + own / 4);
}

/** Milliseconds that a `Retry-After` (seconds or a date) or `retry-after-ms` asks to wait; null where there is none. */
export function retryAfterMs(headers: Headers | null, nowMs: number): number | null {
  const exact = Number(headers?.get("retry-after-ms") ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const text = headers?.get("retry-after");
  if (text === null || text === undefined || text.trim() === "") return null;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return seconds < 0 ? null : seconds * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}

/** Waits; rejects with the signal's reason as soon as it aborts. */
export async function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  const { setTimeout: wait } = await import("node:timers/promises");
  try {
    await wait(milliseconds, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
