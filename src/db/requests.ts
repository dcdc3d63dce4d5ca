import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { checkRequestClaim, checkRequestResponse } from "../projects/request-claim.ts";
import type { Store } from "../projects/store.ts";
import { ask, rows } from "./ask.ts";
import type { Database } from "./database.generated.ts";
import { document } from "./document.ts";

type RequestMethods = Pick<Store, "claimRequest" | "bindRequest" | "answerRequest" | "releaseRequest">;
type RequestChange = Database["public"]["Tables"]["infrastructure_requests"]["Update"];

const claimedSchema = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("new") }),
  z.strictObject({
    state: z.literal("known"),
    fingerprint: z.string(),
    runId: z.uuid().nullable(),
    response: z.json(),
  }),
]);

/** Requests under an Idempotency-Key. `ownerId` as in SupabaseAccess: without it row level security says whose. */
export function requestMethods(client: SupabaseClient<Database>, { ownerId }: { ownerId?: string }): RequestMethods {
  const change = async (key: string, changes: RequestChange): Promise<void> => {
    const all = client.from("infrastructure_requests").update(changes).eq("key", key);
    const own = ownerId === undefined ? all : all.eq("owner_id", ownerId);
    const changed = rows.parse(await ask("cannot note the request", own.select("key")));
    if (changed.length === 0) throw new AppError("not_found", `no request is claimed under the key ${key}`);
  };
  return {
    claimRequest: async ({ key, fingerprint }) => {
      checkRequestClaim({ key, fingerprint });
      const owner = ownerId === undefined ? {} : { p_owner_id: ownerId };
      const args = { p_key: key, p_fingerprint: fingerprint, ...owner };
      return claimedSchema.parse(
        await ask("cannot claim the request", client.rpc("claim_infrastructure_request", args)),
      );
    },
    bindRequest: ({ key, runId }) => change(key, { run_id: runId }),
    answerRequest: async ({ key, response }) => {
      checkRequestResponse(response);
      await change(key, { response: document("response", response) });
    },
    releaseRequest: async ({ key, runId }) => {
      const open = client.from("infrastructure_requests").delete().eq("key", key).is("response", null);
      const all = runId === null ? open.is("run_id", null) : open.eq("run_id", runId);
      await ask("cannot release the request", ownerId === undefined ? all : all.eq("owner_id", ownerId));
    },
  };
}
