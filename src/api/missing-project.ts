import { AppError } from "../errors.ts";

/** For what is not there and for what is another user's alike, so that nobody learns which. */
export function missingProject(id: string): AppError {
  return new AppError("not_found", `there is no project ${id} that you may see`);
}
