import type { MiddlewareHandler } from "hono";

/**
 * Frameworks hand over requests of their own kind (Next.js: a proxy) that the platform makes no copy of. The body limit
 * needs one of every body whose length nobody has said, so such a request becomes a plain one first.
 */
export function plainRequest(): MiddlewareHandler {
  return async (c, next) => {
    const { raw } = c.req;
    const { method, headers } = raw;
    const hasLength = headers.has("Content-Length") && !headers.has("Transfer-Encoding");
    if (!hasLength && method !== "GET" && method !== "HEAD" && raw.body !== null) {
      const { url, body, signal } = raw;
      c.req.raw = new Request(url, { method, headers, body, signal, duplex: "half" });
    }
    await next();
  };
}
