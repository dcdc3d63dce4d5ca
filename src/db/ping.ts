import { AppError } from "../errors.ts";
import { shownMessage } from "./map-error.ts";
import { createSupabaseClient, type SupabaseAccess } from "./supabase-client.ts";

/** What the database itself answers to somebody without rights: it is there. */
const insufficientPrivilege = "42501";

/** Asks the database for one row. Throws AppError `store_unavailable` where it gives no answer. */
export async function pingDatabase(access: SupabaseAccess): Promise<void> {
  const { error } = await createSupabaseClient(access).from("projects").select("id").limit(1).retry(false);
  if (error === null || error.code === insufficientPrivilege) return;
  throw new AppError(
    "store_unavailable",
    `the database at ${access.url} does not answer: ${shownMessage(error.message)}`,
  );
}
