import { createHash } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { z } from "zod";
import { BadInputError } from "../errors.ts";
import { OutcomeUnknownError } from "../projects/outcome-unknown.ts";
import type { ClaimedRequest, RequestClaim } from "../projects/store.ts";
import type { ApiEnv } from "./deps.ts";
import { HttpProblem } from "./http-problem.ts";

const keyPattern = /^[\x21-\x7e]{1,255}$/;

/** A kept answer; bodies are JSON. */
const answerSchema = z.strictObject({
  status: z.int().min(200).max(299),
  location: z.string().nullable(),
  body: z.json(),
});

/** Answers with the run that a known request began; null where it failed and may be tried again. */
export type AnswerWithRun = (c: Context<ApiEnv>, runId: string) => Promise<Response | null>;

/**
 * With an `Idempotency-Key`, a POST does its work once: asking again with the same body gets the same run, or the same
 * answer. A failed request leaves nothing behind and may be tried again. Throws HttpProblem `key_reused` for the key of
 * another request and `key_in_use` while the first is being answered or nobody knows whether its change was made; BadInputError for a key that is none.
 */
export function idempotency(answerWith: AnswerWithRun): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const key = isPosted(c) ? c.req.header("Idempotency-Key") : undefined;
    c.set("bindRun", async () => {});
    if (key === undefined) return await next();
    if (!keyPattern.test(key)) throw badKey();
    const store = c.get("store");
    const fingerprint = await fingerprintOf(c);
    const known = await claimOrReplay(c, { key, fingerprint }, answerWith);
    if (known !== null) return known;
    let isBound = false;
    c.set("bindRun", async (runId) => {
      await store.bindRequest({ key, runId });
      isBound = true;
    });
    await next();
    // A change that may have been made leaves the key taken: done again, it could be made twice.
    if (isBound || c.error instanceof OutcomeUnknownError) return;
    if (c.error !== undefined || !c.res.ok) await store.releaseRequest({ key, runId: null });
    else await store.answerRequest({ key, response: await answerOf(c.res.clone()) });
  };
}

/** Whether this is a POST to an address that takes one. */
function isPosted(c: Context): boolean {
  return c.req.method === "POST" && matchedRoutes(c).some(({ method }) => method === "POST");
}

function badKey(): BadInputError {
  return new BadInputError(
    "the header Idempotency-Key must be 1 to 255 printable characters without spaces, such as a UUID",
  );
}

async function fingerprintOf(c: Context): Promise<string> {
  const { pathname } = new URL(c.req.url);
  return createHash("sha256")
    .update(`${pathname}\n${await c.req.text()}`)
    .digest("hex");
}

async function answerOf(response: Response): Promise<z.infer<typeof answerSchema>> {
  const body = z.json().parse(await response.json());
  return answerSchema.parse({ status: response.status, location: response.headers.get("Location"), body });
}

/** Null where the work is to be done: the key is new, or what was done under it failed. */
async function claimOrReplay(
  c: Context<ApiEnv>,
  claim: RequestClaim,
  answerWith: AnswerWithRun,
): Promise<Response | null> {
  const store = c.get("store");
  const claimed = await store.claimRequest(claim);
  if (claimed.state === "new") return null;
  const answered = await replay(c, { ...claim, claimed }, answerWith);
  if (answered !== null) return answered;
  // Of several that try it again at this moment only the first finds this run still named.
  await store.releaseRequest({ key: claim.key, runId: claimed.runId });
  const again = await store.claimRequest(claim);
  // Somebody else tries it again at this moment.
  return again.state === "new" ? null : await replay(c, { ...claim, claimed: again }, answerWith);
}

async function replay(
  c: Context<ApiEnv>,
  { claimed: known, fingerprint }: RequestClaim & { claimed: Extract<ClaimedRequest, { state: "known" }> },
  answerWith: AnswerWithRun,
): Promise<Response | null> {
  if (known.fingerprint !== fingerprint)
    throw new HttpProblem("key_reused", "this Idempotency-Key belongs to another request: use a new one");
  if (known.runId === null && known.response === null)
    throw new HttpProblem(
      "key_in_use",
      "the first request with this Idempotency-Key is still being answered, or how it ended is not known: look whether its work is done, and use a new key to do it again",
    );
  const answer = known.runId === null ? keptAnswer(c, known.response) : await answerWith(c, known.runId);
  answer?.headers.set("Idempotent-Replayed", "true");
  return answer;
}

function keptAnswer(c: Context<ApiEnv>, kept: unknown): Response {
  const { status, location, body } = answerSchema.parse(kept);
  const headers = { "Content-Type": "application/json", ...(location === null ? {} : { Location: location }) };
  return c.newResponse(JSON.stringify(body), new Response(null, { status, headers }));
}
