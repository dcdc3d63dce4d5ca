import { AppError, BadInputError } from "../errors.ts";
import { jsonFault } from "./json-fault.ts";

/** 256 kB hold the longest description a dozen times over, and thousands of components. */
const maximumBytes = 256_000;

/**
 * Reads JSON text, with or without a byte order mark; `what` names it in errors ("the brief"). Throws AppError
 * `too_large` above 256 kB (UTF-8), and BadInputError with line and column where the text is not JSON.
 */
export function parseJson(text: string, what: string): unknown {
  const bytes = text.length > maximumBytes ? text.length : new TextEncoder().encode(text).length;
  if (bytes > maximumBytes) {
    throw new AppError(
      "too_large",
      `${what} has ${kilobytes(bytes)} kB or more; the limit is ${kilobytes(maximumBytes)} kB, so shorten it`,
    );
  }
  const json = text.replace(/^\uFEFF/, "");
  const fault = jsonFault(json);
  if (fault !== undefined) {
    const place = `line ${fault.line}, column ${fault.column}`;
    throw new BadInputError(`${what} is not JSON: ${place}: ${fault.message}`, [
      { path: "", message: `${place}: ${fault.message}` },
    ]);
  }
  return JSON.parse(json);
}

function kilobytes(bytes: number): number {
  return Math.floor(bytes / 1000);
}
