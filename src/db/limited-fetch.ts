/** How long a request to Supabase may take, answer included: beyond what its own statement limits allow. */
const defaultLimitMs = 20_000;

/** What INFRASPEC_STORE_TIMEOUT_SECONDS says, in milliseconds. */
export function storeLimitMs(seconds: number | undefined): number {
  return seconds === undefined ? defaultLimitMs : seconds * 1_000;
}

/** Export and import move all versions of a project in one request, at most 256 MB. */
const wholeProjects = /\/rpc\/(?:export|import)_infrastructure_projects?$/;
const wholeProjectsFactor = 15;

/** Gateway timeout: unlike 503, supabase-js does not try it again. */
const gatewayTimeout = 504;

/** What the answer for a change says whose own answer never came. */
export const outcomeUnknown = "outcome_unknown";

/**
 * `fetch` for requests to a database over HTTP, which otherwise wait for ever on a server that accepts them and says
 * nothing. No answer within the limit is an answer that says so, and so is a connection that is lost while a change is
 * made, or a gateway that has lost it. The body is read within the limit too.
 */
export function limitedFetch(ask: typeof fetch = fetch, usualMs: number = defaultLimitMs): typeof fetch {
  return async (input, init = {}) => {
    const limitMs = wholeProjects.test(pathOf(input)) ? usualMs * wholeProjectsFactor : usualMs;
    const abandon = new AbortController();
    const withdraw = (): void => abandon.abort(init.signal?.reason);
    init.signal?.addEventListener("abort", withdraw, { once: true });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      abandon.abort();
    }, limitMs);
    try {
      init.signal?.throwIfAborted();
      const answer = await ask(input, { ...init, signal: abandon.signal });
      if (isChange(init.method) && isOfGateway(answer))
        return withoutAnswer(init.method, `a gateway answered ${answer.status} in place of the database`);
      const { status, statusText, headers, ...response } = await read(answer);
      return new Response(response.body, { status, statusText, headers });
    } catch (error) {
      if (isLate) return withoutAnswer(init.method, lateMessage(limitMs));
      if (isChange(init.method) && wasLost(error)) return withoutAnswer(init.method, "the database hung up");
      throw error;
    } finally {
      clearTimeout(timer);
      init.signal?.removeEventListener("abort", withdraw);
    }
  };
}

function pathOf(input: Parameters<typeof fetch>[0]): string {
  return new URL(input instanceof Request ? input.url : input).pathname;
}

async function read(response: Response) {
  const bytes = await response.arrayBuffer();
  const { status, statusText, headers } = response;
  // A Response of such a status takes no body, not even an empty one.
  return { status, statusText, headers, body: bytes.byteLength === 0 ? null : bytes };
}

/** Of a gateway that did not hear from what is behind it; 520 to 524 are Cloudflare's, which is before hosted Supabase. */
const gatewayStatuses: readonly number[] = [502, 504, 520, 521, 522, 523, 524];

/** The database's own answers are JSON. */
function isOfGateway({ status, headers }: Response): boolean {
  return gatewayStatuses.includes(status) && !/json/i.test(headers.get("Content-Type") ?? "");
}

function lateMessage(limitMs: number): string {
  return `the database gave no answer within ${limitMs / 1000} s (INFRASPEC_STORE_TIMEOUT_SECONDS)`;
}

/** What was only asked for can be asked again; of a change nobody knows whether it was made. */
function withoutAnswer(method: string | undefined, why: string): Response {
  const told = isChange(method)
    ? { code: outcomeUnknown, message: `${why}; whether the change was made is not known: look before trying again` }
    : { code: "", message: why };
  return Response.json(told, { status: gatewayTimeout });
}

function isChange(method: string | undefined): boolean {
  return method !== undefined && method !== "GET" && method !== "HEAD";
}

/** Codes of Node for a connection that was there and ended; one that was never made has sent nothing. */
const lost: readonly string[] = ["ECONNRESET", "EPIPE", "ETIMEDOUT", "UND_ERR_SOCKET"];

function wasLost(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && lost.includes(String(cause.code));
}
