import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Backend } from "../../src/projects/backend.ts";

/** An HTTP server with the API of the embedded backend under `/supabase`, as `infraspec serve` has it. */
export async function serveSupabase(supabase: Backend["supabase"]): Promise<{ url: string; close(): Promise<void> }> {
  if (supabase === null) throw new Error("this backend has no API");
  const server = createServer((incoming, outgoing) => void handOver(supabase, incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handOver(
  supabase: NonNullable<Backend["supabase"]>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { method = "GET", url = "/", headers } = incoming;
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const request = new Request(`http://server${url.replace(/^\/supabase/, "")}`, {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    body: chunks.length === 0 ? null : Buffer.concat(chunks),
  });
  const response = await supabase.fetch(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
}
