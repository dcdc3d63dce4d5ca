import { AppError, type ErrorCode } from "../errors.ts";
import { NothingToDrawError } from "../formats/nothing-to-draw.ts";

/** 0 passed, 1 did not pass, 2 bad usage or input, 3 something we depend on failed. */
const statusOf: Readonly<Record<ErrorCode, number>> = {
  bad_usage: 2,
  bad_input: 2,
  too_large: 2,
  not_found: 2,
  configuration: 3,
  unauthorized: 3,
  forbidden: 3,
  conflict: 3,
  model_unavailable: 3,
  store_unavailable: 3,
  store_locked: 3,
  store_full: 3,
  cancelled: 130,
  timed_out: 3,
  rate_limited: 3,
  internal: 3,
};

export function exitStatus(error: unknown): number {
  // The plan was made, and is infeasible: it is the answer that cannot be drawn.
  if (error instanceof NothingToDrawError) return 1;
  return error instanceof AppError ? statusOf[error.code] : 3;
}

/** One line about an error, for people; anything that is not ours is called what it is: a fault of this program. */
export function errorLine(error: unknown): string {
  if (error instanceof AppError) return error.message.replaceAll(/\s*\n\s*/g, " ");
  return `unexpected fault (${error instanceof Error ? error.message.split("\n")[0] : String(error)}); run with DEBUG=1 for details`;
}

export function errorJson(error: unknown): string {
  const code = error instanceof AppError ? error.code : "internal";
  const details = error instanceof AppError ? error.details : [];
  return `${JSON.stringify({ error: { code, message: errorLine(error), details } }, null, 2)}\n`;
}
