import type { MiddlewareHandler } from "hono";
import { HttpProblem } from "./http-problem.ts";

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Where requests without a token act as the local user, any page in this user's browser could act too. So requests must
 * name this machine (a foreign name that resolves to it is refused), and must not come from a page of another site.
 */
export function localUserGuard(): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header("Host") ?? new URL(c.req.url).host;
    if (!isLoopback(host.replace(/:\d+$/, "")))
      throw new HttpProblem("misdirected_request", "this server answers at localhost, 127.0.0.1 and [::1] only");
    const origin = c.req.header("Origin");
    const isForeign = origin !== undefined && !isSameHost(origin, host);
    const site = c.req.header("Sec-Fetch-Site");
    if (isForeign || site === "cross-site")
      throw new HttpProblem("cross_site_request", "pages of other sites may not act for the local user");
    await next();
  };
}

function isSameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

export function isLoopback(host: string): boolean {
  return host === "::1" || loopbackNames.has(host.toLowerCase()) || /^127(\.\d{1,3}){3}$/.test(host);
}
