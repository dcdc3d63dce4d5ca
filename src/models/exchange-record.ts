/** What went over the wire for one request: the client drops the text of answers that it cannot parse. */
export interface ExchangeRecord {
  status: number | null;
  headers: Headers | null;
  body: string | null;
}

/** No answer that fits its form comes near this. */
const largestAnswerBytes = 1_000_000;

/**
 * A `fetch` that reads the whole answer itself, bounded, and keeps it. Throws TypeError for an answer beyond the bound;
 * what `init.signal` aborts rejects with its reason.
 */
export function recordingFetch(record: ExchangeRecord): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    record.status = response.status;
    record.headers = response.headers;
    const body = await readBounded(response);
    record.body = body;
    const headers = new Headers(response.headers);
    // The body is here as text: what its transport was no longer holds.
    for (const name of ["content-encoding", "content-length", "transfer-encoding"]) headers.delete(name);
    return new Response(body, { status: response.status, statusText: response.statusText, headers });
  };
}

async function readBounded(response: Response): Promise<string> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > largestAnswerBytes) throw new TypeError(`the answer is larger than ${largestAnswerBytes} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
