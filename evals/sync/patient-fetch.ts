import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "../../src/errors.ts";

/** What is worth another attempt. */
const passing: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);
const firstWaitMs = 500;
const longestWaitMs = 30_000;

/** LangSmith's last answer after all attempts, or null where it could not be reached. */
export class GivenUp extends AppError {
  /** LangSmith's client tries again, four times, whatever is not called so. */
  override readonly name = "TimeoutError";
  readonly status: number | null;

  constructor(status: number | null, said: string, cause?: unknown) {
    super("store_unavailable", said, { cause });
    this.status = status;
  }
}

export interface Patience {
  /** Attempts after the first. */
  retries: number;
  sleep?(milliseconds: number): Promise<void>;
}

/**
 * A fetch that waits as long as the server asks (`Retry-After`) or twice as long each time, which the client's own
 * retries do not. Rejects with GivenUp. A body that can be read only once is left to the client, which makes it anew.
 */
export function createPatientFetch({ retries, sleep = async (ms) => await pause(ms) }: Patience): typeof fetch {
  return async (input, init) => {
    if (init?.body instanceof ReadableStream) return await fetch(input, init);
    for (let attempt = 1; ; attempt += 1) {
      const { response, failure } = await attemptOf(input, init);
      if (response !== null && !passing.has(response.status)) return response;
      if (attempt > retries) throw await givenUp(response, failure);
      await sleep(waitMs(response, attempt));
    }
  };
}

async function attemptOf(
  ...request: Parameters<typeof fetch>
): Promise<{ response: Response | null; failure: unknown }> {
  try {
    return { response: await fetch(...request), failure: null };
  } catch (failure) {
    return { response: null, failure };
  }
}

async function givenUp(response: Response | null, failure: unknown): Promise<GivenUp> {
  if (response !== null) return new GivenUp(response.status, await response.text(), failure);
  const cause = failure instanceof Error && failure.cause instanceof Error ? failure.cause : failure;
  return new GivenUp(null, cause instanceof Error ? cause.message : String(cause), failure);
}

function waitMs(response: Response | null, attempt: number): number {
  const asked = Number(response?.headers.get("retry-after") ?? Number.NaN) * 1000;
  return Math.min(longestWaitMs, Number.isFinite(asked) ? asked : firstWaitMs * 2 ** (attempt - 1));
}
