import { z } from "zod";
import { BadInputError } from "../errors.ts";

const documentSchema = z.json();
export type JsonDocument = z.infer<typeof documentSchema>;

/**
 * A value on its way into a jsonb column, as JSON writes it: keys without a value are left out, a missing value is
 * null. Throws BadInputError for NaN and the infinities, which JSON would write as null.
 */
export function document(name: string, value: unknown): JsonDocument {
  const text = JSON.stringify(value ?? null, (key, part: unknown) => {
    if (typeof part !== "number" || Number.isFinite(part)) return part;
    const path = key === "" ? name : `${name}: ${key}`;
    throw new BadInputError(`${path} is ${part}, which cannot be stored`, [
      { path: name, message: `${key} is ${part}` },
    ]);
  });
  return documentSchema.parse(JSON.parse(text));
}
