/**
 * Every failure a user can meet is an `AppError` with a stable `code`.
 * The message says what is wrong, where, and how to mend it, in one line.
 * Adapters map `code` to an exit status or an HTTP status; findings, unknowns and missing prices are values, not errors.
 */
export type ErrorCode =
  | "bad_usage"
  | "bad_input"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "too_large"
  | "configuration"
  | "model_unavailable"
  | "store_unavailable"
  | "store_locked"
  | "store_full"
  | "cancelled"
  | "timed_out"
  | "rate_limited"
  | "internal";

export interface ErrorDetail {
  /** JSON path in the input, e.g. `scaleRequirements.expectedUsers`. */
  path?: string;
  message: string;
}

export class AppError extends Error {
  override readonly name: string = "AppError";
  readonly code: ErrorCode;
  readonly details: readonly ErrorDetail[];

  constructor(code: ErrorCode, message: string, options: { details?: readonly ErrorDetail[]; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? [];
  }
}

/** The caller's data is wrong: each detail names a path, the value met and the remedy. */
export class BadInputError extends AppError {
  override readonly name = "BadInputError";
  constructor(message: string, details: readonly ErrorDetail[] = [], cause?: unknown) {
    super("bad_input", message, { details, cause });
  }
}

/** Something that our own code promised does not hold: a bug, reported as such and never papered over. */
export class InvariantError extends AppError {
  override readonly name = "InvariantError";
  constructor(message: string, cause?: unknown) {
    super("internal", message, { cause });
  }
}

/** Options that are wrong together, or values that only show to be wrong once they are read. */
export function badUsage(message: string): AppError {
  return new AppError("bad_usage", message);
}
