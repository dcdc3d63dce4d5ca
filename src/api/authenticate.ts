import type { MiddlewareHandler } from "hono";
import { AppError } from "../errors.ts";
import type { Actor } from "../projects/actor.ts";
import type { Backend } from "../projects/backend.ts";
import type { ApiDeps, ApiEnv } from "./deps.ts";
import { createTokenVerifier, type TokenVerifier } from "./token-verifier.ts";

/** Finds out who asks, and gives the handler a store that is theirs alone. */
export function authenticate({
  openBackend,
  localUser,
  accessTokenOf = bearerToken,
}: ApiDeps): MiddlewareHandler<ApiEnv> {
  let verifier: TokenVerifier | null = null;
  return async (c, next) => {
    const backend = await openBackend();
    verifier ??= createTokenVerifier(backend.tokenRules);
    const token = await accessTokenOf(c.req.raw);
    const actor = token === null ? withoutToken(backend, localUser) : await withToken(token, verifier);
    c.set("actor", actor);
    c.set("store", backend.storeFor(actor));
    await next();
  };
}

function withoutToken({ kind, hasLocalUser }: Backend, localUser: boolean): Actor {
  if (localUser && kind === "embedded" && hasLocalUser) return { kind: "local" };
  throw new AppError("unauthorized", "send the access token of a signed-in user: Authorization: Bearer <token>");
}

export async function withToken(accessToken: string, verify: TokenVerifier): Promise<Actor> {
  const { userId } = await verify(accessToken);
  return { kind: "user", userId, accessToken };
}

const bearer = /^Bearer +([\w.~+/=-]+) *$/i;

/** Null without the header. Throws AppError `unauthorized` for another scheme: somebody meant to say who they are. */
export function bearerToken(request: Request): string | null {
  const header = request.headers.get("Authorization");
  if (header === null) return null;
  const token = bearer.exec(header)?.[1];
  if (token === undefined)
    throw new AppError("unauthorized", "the Authorization header must read: Bearer <access token>");
  return token;
}

/** One name for an actor, for limits and logs. */
export function actorId(actor: Actor): string {
  return actor.kind === "local" ? "local" : actor.userId;
}
