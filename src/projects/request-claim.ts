import { BadInputError, InvariantError } from "../errors.ts";
import type { RequestClaim } from "./store.ts";

const longest = 255;

/** Throws BadInputError for a claim that no store takes, before it is asked. */
export function checkRequestClaim({ key, fingerprint }: RequestClaim): void {
  for (const [path, text] of Object.entries({ key, fingerprint })) {
    const characters = Array.from(text).length;
    const fault =
      characters < 1 || characters > longest
        ? `has ${characters} characters; 1 to ${longest} are allowed`
        : text.includes("\u0000")
          ? "holds a NUL character"
          : null;
    if (fault !== null) throw new BadInputError(`${path}: ${fault}`, [{ path, message: fault }]);
  }
}

/** Null would look like no answer yet, and some stores read a bare text as JSON. Throws InvariantError. */
export function checkRequestResponse(response: unknown): void {
  if (typeof response !== "object" || response === null)
    throw new InvariantError("The answer to a request is kept as an object or a list, and this one is neither.");
}
