import { AppError, type ErrorCode } from "../errors.ts";

/** What PostgREST or the database says of a failed request. */
export interface DatabaseError {
  code?: string | undefined;
  message: string;
}

/** SQLSTATE and PostgREST codes, and ours. `PTxyz` is raised by our functions and becomes HTTP xyz. */
const codes: Readonly<Record<string, ErrorCode>> = {
  PT404: "not_found",
  PT409: "conflict",
  "23505": "conflict",
  "23503": "not_found",
  "23514": "bad_input",
  "22P02": "bad_input",
  // Text that the database cannot hold: a NUL character, broken Unicode.
  "22021": "bad_input",
  "22P05": "bad_input",
  "42501": "forbidden",
  PGRST301: "unauthorized",
  PGRST303: "unauthorized",
  "53100": "store_full",
};

/** A token outlives its user, or was made for another project. */
const noSuchOwner =
  "the user who would own it is not among this database's users (auth.users): sign in again, or, on the command line, set INFRASPEC_OWNER_ID to the id of one who is";

/** An AppError for what the store answered. `doing` says what was tried. */
export function mapDatabaseError(doing: string, { code, message }: DatabaseError): AppError {
  if (code === "23503" && /owner_id_fkey/.test(message))
    return new AppError("unauthorized", `${doing}: ${noSuchOwner}`);
  const known = code === undefined ? undefined : codes[code];
  if (known !== undefined) return new AppError(known, `${doing}: ${message}`);
  if (/no space left|disk full|ENOSPC/i.test(message)) return new AppError("store_full", `${doing}: the disk is full`);
  return new AppError("store_unavailable", `${doing}: ${message}`);
}
