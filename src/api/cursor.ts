import { z } from "zod";
import { BadInputError } from "../errors.ts";

/** Where the next page begins: time and id of the last row of this one. Opaque to callers. */
export interface Position {
  at: string;
  id: string;
}

/** PostgreSQL knows no year 0. */
const timeSchema = z.iso.datetime().regex(/^(?!0000)/);
const positionSchema = z.tuple([timeSchema, z.uuid()]);

export function cursorOf({ at, id }: Position): string {
  return Buffer.from(JSON.stringify([at, id])).toString("base64url");
}

/** Throws BadInputError for anything that `cursorOf` did not make. */
export function readCursor(cursor: string): Position {
  try {
    const [at, id] = positionSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { at, id };
  } catch (error) {
    const message = "is no cursor of this list; take `next` of the page before, or leave it out";
    throw new BadInputError(`after: ${message}`, [{ path: "after", message }], error);
  }
}

/** A page's rows, and the cursor of the next page where the page is full. */
export function nextCursor(rows: readonly unknown[], limit: number, last: Position | undefined): string | null {
  return rows.length < limit || last === undefined ? null : cursorOf(last);
}
