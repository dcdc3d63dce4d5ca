import { AppError, type ErrorCode } from "../errors.ts";
import { OutcomeUnknownError } from "../projects/outcome-unknown.ts";
import { outcomeUnknown } from "./limited-fetch.ts";

/** What PostgREST or the database says of a failed request. */
export interface DatabaseError {
  code?: string | undefined;
  message: string;
  details?: string | null | undefined;
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

/** A product's own table may call the reference as it likes: the column is what is known of it. */
function isOwnerMissing({ code, message, details }: DatabaseError): boolean {
  return code === "23503" && (/owner_id_fkey/.test(message) || /^Key \(owner_id\)=/.test(details ?? ""));
}

/** An AppError for what the store answered. `doing` says what was tried. */
export function mapDatabaseError(doing: string, error: DatabaseError): AppError {
  const { code, message } = error;
  if (code === outcomeUnknown) return new OutcomeUnknownError(`${doing}: ${message}`);
  if (isOwnerMissing(error)) return new AppError("unauthorized", `${doing}: ${noSuchOwner}`);
  const text = code === "22P02" ? /type uuid: (".*")$/.exec(message)?.[1] : undefined;
  if (text !== undefined) return new AppError("bad_input", `${doing}: ${text} is no id: ids are UUIDs`);
  const known = code === undefined ? undefined : codes[code];
  if (known !== undefined) return new AppError(known, `${doing}: ${message}`);
  if (/no space left|disk full|ENOSPC/i.test(message)) return new AppError("store_full", `${doing}: the disk is full`);
  return new AppError("store_unavailable", `${doing}: ${shownMessage(message)}`);
}

const mostCharacters = 500;

/** What is no answer of the database is somebody's text or page, of any length. */
export function shownMessage(message: string): string {
  if (/^\s*<(?:!doctype|html)/i.test(message)) return "a web page came in place of the database's answer";
  return message.length > mostCharacters ? `${message.slice(0, mostCharacters)}…` : message;
}
