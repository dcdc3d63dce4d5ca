import { complain, type Reading } from "./reading.ts";

/**
 * Text of a stranger made safe to store and print: half surrogates replaced (Postgres refuses them), line ends made
 * `\n`, control characters other than newline and tab removed, and so are marks that reverse the direction of what
 * follows, since they make a line read otherwise than it is. Nothing else is changed, and nothing is cut.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, "")
    .trim();
}

/** The same for a name: it has one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}

interface TextRules {
  maximumCharacters: number;
  oneLine?: boolean;
  /** An example that the error shows when the field is missing or empty. */
  example: string;
}

/** Required text of 1 to `maximumCharacters` code points after cleaning. */
export function readText(reading: Reading, path: string, value: unknown, rules: TextRules): string {
  const { maximumCharacters, example } = rules;
  if (typeof value !== "string") {
    if (value === undefined || value === null) complain(reading, path, undefined, `is required, e.g. "${example}"`);
    else complain(reading, path, value, `must be text, e.g. "${example}"`);
    return "";
  }
  const text = rules.oneLine === true ? cleanLine(value) : cleanText(value);
  const length = characters(text);
  if (length === 0) complain(reading, path, value, `is empty; write some text, e.g. "${example}"`);
  if (length <= maximumCharacters) return text;
  complain(reading, path, value, `has ${length} characters; the limit is ${maximumCharacters}, so shorten it`);
  return "";
}

/** Counts what a reader would call characters more nearly than UTF-16 units do: an emoji is one, not two. */
function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
