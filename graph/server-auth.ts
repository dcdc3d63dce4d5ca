import { Auth, HTTPException } from "@langchain/langgraph-sdk/auth";
import { actorId, bearerToken, withToken } from "../src/api/authenticate.ts";
import { createTokenVerifier, type TokenVerifier } from "../src/api/token-verifier.ts";
import { sharedDeps } from "../src/compose.ts";
import { AppError } from "../src/errors.ts";
import { ownAssistant, readableAssistant, searchedAssistants } from "./assistant-access.ts";
import { isFamiliar } from "./familiar-page.ts";

const { openBackend, users, isEmbedded } = sharedDeps();
let verifier: TokenVerifier | null = null;

/**
 * Who may do what on LangGraph's server. With a hosted Supabase its users, each with threads and assistants of their own; with the
 * embedded store programs of this machine and Studio are the local user.
 */
export const auth = new Auth()
  .authenticate(async (request: Request) => {
    try {
      return { identity: await userOf(request), permissions: [] };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      throw new HTTPException(statusOf(error), { message: error.message });
    }
  })
  .on("threads", ({ value, user }) => owned(value, user.identity))
  .on("assistants:create", ({ value, user }) => ownAssistant(value, user.identity))
  .on("assistants:update", ({ value, user }) => ownAssistant(value, user.identity))
  .on("assistants:delete", ({ user }) => ({ owner: user.identity }))
  // The local user is the only one, and what is there is theirs or the graph's.
  .on("assistants:read", ({ value, user }) => isEmbedded || readableAssistant(value, user.identity))
  .on("assistants:search", ({ value, user }) => isEmbedded || searchedAssistants(value, user.identity))
  .on("crons", () => false)
  .on("store", ({ value, user }) => value.namespace?.[0] === user.identity);

function statusOf({ code }: AppError): 401 | 403 | 503 {
  if (code === "forbidden") return 403;
  return code === "unauthorized" ? 401 : 503;
}

async function userOf(request: Request): Promise<string> {
  const token = bearerToken(request);
  if (token === null) {
    if (isEmbedded && !isFamiliar(request))
      throw new AppError("forbidden", "pages of other sites may not act for the local user");
    if (isEmbedded) return actorId({ kind: "local" });
    throw new AppError("unauthorized", "send the access token of a signed-in user: Authorization: Bearer <token>");
  }
  verifier ??= createTokenVerifier((await openBackend()).tokenRules);
  const actor = await withToken(token, verifier);
  // The graph opens this user's store by the token, which is kept out of what the server stores of a run.
  users.remember(actor);
  return actorId(actor);
}

/** What is made is marked with its owner; what is read is filtered by it. */
function owned(value: object, owner: string): { owner: string } {
  const metadata: unknown = Reflect.get(value, "metadata");
  Reflect.set(value, "metadata", { ...(typeof metadata === "object" ? metadata : {}), owner });
  return { owner };
}
