/** How long a request to Supabase may take, answer included: beyond what its own statement limits allow. */
export const storeLimitMs = 20_000;

/** Gateway timeout: unlike 503, supabase-js does not try it again. */
const gatewayTimeout = 504;

/**
 * `fetch` for requests to a database over HTTP, which otherwise wait for ever on a server that accepts them and says
 * nothing. No answer within the limit is an answer that says so. The body is read within the limit too.
 */
export function limitedFetch(ask: typeof fetch = fetch, limitMs: number = storeLimitMs): typeof fetch {
  return async (input, init = {}) => {
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
      const { status, statusText, headers, ...response } = await read(
        await ask(input, { ...init, signal: abandon.signal }),
      );
      return new Response(response.body, { status, statusText, headers });
    } catch (error) {
      if (!isLate) throw error;
      return Response.json({ code: "", message: lateMessage(init.method, limitMs) }, { status: gatewayTimeout });
    } finally {
      clearTimeout(timer);
      init.signal?.removeEventListener("abort", withdraw);
    }
  };
}

async function read(response: Response) {
  const bytes = await response.arrayBuffer();
  const { status, statusText, headers } = response;
  // A Response of such a status takes no body, not even an empty one.
  return { status, statusText, headers, body: bytes.byteLength === 0 ? null : bytes };
}

/** What was only asked for can be asked again; of a change nobody knows whether it was made. */
function lateMessage(method: string | undefined, limitMs: number): string {
  const late = `the database gave no answer within ${limitMs / 1000} s`;
  return method === undefined || method === "GET" || method === "HEAD"
    ? late
    : `${late}; whether the change was made is not known: look before trying again`;
}
