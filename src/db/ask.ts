import { z } from "zod";
import { type DatabaseError, mapDatabaseError } from "./map-error.ts";

/** What supabase-js answers. */
export interface Answer {
  data: unknown;
  error: DatabaseError | null;
}

/** The data of an answer; `doing` opens the message of the AppError for a failed one. */
export async function ask(doing: string, query: PromiseLike<Answer>): Promise<unknown> {
  const { data, error } = await query;
  if (error !== null) throw mapDatabaseError(doing, error);
  return data;
}

export const rows = z.array(z.unknown());
