import type { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { AppError } from "../errors.ts";
import type { Backend } from "../projects/backend.ts";
import type { ApiEnv } from "./deps.ts";
import { localUserGuard } from "./local-user-guard.ts";

/** An import of many projects is one request. */
const largestBytes = 256_000_000;
const prefix = "/supabase";
/** What asks for a key. Beside it the embedded database has pages, and tells its settings and tables to anybody. */
const apis = ["/rest/v1/", "/auth/v1/"];

/**
 * The embedded database as the HTTP API of Supabase, so that the command line and other programs of this user can work
 * beside a running server. It asks for the folder's own keys and tokens, as Supabase does.
 */
export function addSupabaseDoor(app: OpenAPIHono<ApiEnv>, { supabase }: Backend): void {
  if (supabase === null) return;
  const tooLarge = (): never => {
    throw new AppError("too_large", `at most ${largestBytes / 1e6} MB at once`);
  };
  app.all(`${prefix}/*`, localUserGuard(), bodyLimit({ maxSize: largestBytes, onError: tooLarge }), (c) => {
    const url = new URL(c.req.url);
    url.pathname = url.pathname.slice(prefix.length);
    if (!apis.some((api) => url.pathname.startsWith(api))) return c.notFound();
    return supabase.fetch(new Request(url, c.req.raw));
  });
}
