import { SignJWT } from "jose";
import type { EmbeddedSecrets } from "./secrets.ts";

const tokenLifetime = "1h";

/** A token that the backend with these secrets accepts for the user. */
export function signAccessToken({ jwtSecret }: EmbeddedSecrets, userId: string): Promise<string> {
  return new SignJWT({ role: "authenticated" })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject(userId)
    .setAudience("authenticated")
    .setIssuedAt()
    .setExpirationTime(tokenLifetime)
    .sign(new TextEncoder().encode(jwtSecret));
}
