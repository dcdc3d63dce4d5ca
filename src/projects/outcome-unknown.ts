import { AppError } from "../errors.ts";

/** A change was asked for and no answer came: it may have been made or not. Doing it again could make it twice. */
export class OutcomeUnknownError extends AppError {
  override readonly name = "OutcomeUnknownError";
  constructor(message: string) {
    super("store_unavailable", message);
  }
}
