import { gunzipSync, zstdDecompressSync } from "node:zlib";

/** A request as it came, its body unpacked. */
export interface Received {
  method: string;
  path: string;
  query: URLSearchParams;
  contentType: string;
  body: Buffer<ArrayBuffer>;
}

export async function receive(request: Request): Promise<Received> {
  const { pathname, searchParams } = new URL(request.url);
  const packed = Buffer.from(await request.arrayBuffer());
  return {
    method: request.method,
    path: pathname,
    query: searchParams,
    contentType: request.headers.get("content-type") ?? "",
    body: Buffer.from(unpack(packed, request.headers.get("content-encoding"))),
  };
}

function unpack(body: Buffer, encoding: string | null): Buffer {
  if (encoding === "gzip") return gunzipSync(body);
  return encoding === "zstd" ? zstdDecompressSync(body) : body;
}

/** What a form holds: each part parsed as JSON, by name. */
export async function formParts({ body, contentType }: Received): Promise<Map<string, unknown>> {
  const form = await new Response(body, { headers: { "content-type": contentType } }).formData();
  const parts = new Map<string, unknown>();
  for (const [name, part] of form.entries()) {
    const text = typeof part === "string" ? part : await part.text();
    parts.set(name, JSON.parse(text));
  }
  return parts;
}

export function jsonOf({ body }: Received): Record<string, unknown> {
  return JSON.parse(body.toString("utf8"));
}

/** Requests that change something. */
export function isWrite({ method }: Received): boolean {
  return method !== "GET";
}
