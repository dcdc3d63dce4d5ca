import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from "jose";
import { z } from "zod";
import { AppError } from "../errors.ts";
import type { TokenRules } from "../projects/backend.ts";

/** Resolves to the user of a valid access token. Throws AppError `unauthorized`, or `store_unavailable` without the keys. */
export type TokenVerifier = (token: string) => Promise<{ userId: string }>;

const claimsSchema = z.object({ sub: z.uuid(), role: z.literal("authenticated") });

/**
 * Verifies Supabase's access tokens: by the project's public keys, or by its secret where one is set. A token's own
 * `alg` only picks among what is set up, so that a public key never serves as a secret. Keys of other roles, such as
 * the service role, are no users.
 */
export function createTokenVerifier({ hs256Secret, jwksUrl, issuer }: TokenRules): TokenVerifier {
  const secret = hs256Secret === null ? null : new TextEncoder().encode(hs256Secret);
  const keys = jwksUrl === null ? null : createRemoteJWKSet(new URL(jwksUrl));
  const claims = {
    audience: "authenticated",
    requiredClaims: ["sub", "exp"],
    ...(issuer === null ? {} : { issuer }),
  };
  const verify = (token: string): Promise<{ payload: JWTPayload }> => {
    const isSymmetric = algorithmOf(token) === "HS256";
    if (isSymmetric && secret !== null) return jwtVerify(token, secret, { ...claims, algorithms: ["HS256"] });
    if (!isSymmetric && keys !== null) return verifyByKeys(token, keys, claims);
    throw new AppError("unauthorized", "the access token is signed in a way that is not accepted here");
  };
  return async (token) => {
    const { payload } = await verify(token).catch((error: unknown) => {
      throw refusal(error);
    });
    const user = claimsSchema.safeParse(payload);
    if (user.success) return { userId: user.data.sub };
    throw new AppError("unauthorized", "the access token is not one of a signed-in user");
  };
}

async function verifyByKeys(
  token: string,
  keys: JWTVerifyGetKey,
  claims: Parameters<typeof jwtVerify>[2],
): Promise<{ payload: JWTPayload }> {
  return await jwtVerify(token, keys, { ...claims, algorithms: ["ES256", "RS256"] });
}

function algorithmOf(token: string): unknown {
  try {
    return decodeProtectedHeader(token).alg;
  } catch (error) {
    throw new AppError("unauthorized", "the access token is no JWT", { cause: error });
  }
}

/** Why a token is refused, without a word of the token itself; where the keys could not be had, that is said instead. */
function refusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof errors.JWTExpired)
    return new AppError("unauthorized", "the access token has expired: sign in again", { cause: error });
  const isAboutToken =
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    error.code !== "ERR_JOSE_GENERIC";
  return isAboutToken
    ? new AppError("unauthorized", "the access token is not valid", { cause: error })
    : new AppError("store_unavailable", "the keys that access tokens are verified with cannot be had", {
        cause: error,
      });
}
