import { BadInputError, type ErrorDetail } from "../errors.ts";
import type { Assumption } from "./brief.ts";
import { suggestName } from "./closest-name.ts";

/**
 * What reading a brief finds on its way: everything wrong, so that one error can name it all, and everything taken
 * as given. Readers of fields complain here and return undefined; nothing is thrown before the whole was read.
 */
export interface Reading {
  readonly problems: Required<ErrorDetail>[];
  readonly assumptions: Assumption[];
}

const shownCharacters = 80;

/** A value as it appears in a message: JSON-like, shortened to 80 characters, without control characters. */
export function shown(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value !== "string") return String(value);
  const text = value
    .slice(0, shownCharacters + 1)
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]/gu, " ");
  return text.length > shownCharacters ? `"${text.slice(0, shownCharacters - 1)}…"` : `"${text}"`;
}

/** Notes a problem: the value met, then what is wrong with it and how to mend it. */
export function complain(reading: Reading, path: string, value: unknown, remedy: string): undefined {
  reading.problems.push({ path, message: value === undefined ? remedy : `${shown(value)} ${remedy}` });
  return undefined;
}

export function assume(reading: Reading, path: string, value: string, why: string): void {
  reading.assumptions.push({ path, value, why });
}

export type Fields = Readonly<Record<string, unknown>>;

/** Own fields of an object; a missing one is an empty object. */
export function readFields(reading: Reading, path: string, value: unknown, known: readonly string[]): Fields {
  if (value === undefined || value === null) return {};
  if (!isFields(value)) {
    complain(reading, path, value, `must be an object with any of: ${known.slice(0, 12).join(", ")}`);
    return {};
  }
  for (const key of Object.keys(value)) if (!known.includes(key)) complainOfKey(reading, path, key, known);
  return value;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function complainOfKey(reading: Reading, path: string, key: string, known: readonly string[]): void {
  const place = path === "" ? key.slice(0, shownCharacters) : `${path}.${key.slice(0, shownCharacters)}`;
  reading.problems.push({ path: place, message: `unknown key ${shown(key)}; ${suggestName(key, known)}` });
}

/** The elements of a list; a missing one is empty. `example` shows what one looks like. */
export function readList(reading: Reading, path: string, value: unknown, example: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    complain(reading, path, value, `must be a list such as ${example}`);
    return [];
  }
  if (value.length <= maximumEntries) return value;
  complain(reading, path, value, `entries are too many; the limit is ${maximumEntries}`);
  return [];
}

/** No brief needs longer lists; beyond this it is not a brief. */
export const maximumEntries = 200;

/** More details than this help nobody, and a hostile input could ask for a million. */
const maximumDetails = 100;

/** One error for all problems of an input; its message names the first. */
export function problemsError(what: string, problems: readonly Required<ErrorDetail>[]): BadInputError {
  const [first, ...others] = problems;
  const more =
    others.length === 0 ? "" : ` (and ${others.length} more ${others.length === 1 ? "problem" : "problems"})`;
  const omitted = problems.length - maximumDetails;
  const rest = omitted > 0 ? [{ path: "", message: `and ${omitted} more problems` }] : [];
  const place = first?.path === "" ? "" : `${first?.path}: `;
  return new BadInputError(`${what}: ${place}${first?.message}${more}`, [
    ...problems.slice(0, maximumDetails),
    ...rest,
  ]);
}
