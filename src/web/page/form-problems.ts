import type { AppError } from "../../errors.ts";
import { fieldPaths } from "./field-words.ts";

/** What is wrong with a form: by field, and what belongs to none. */
export interface FormProblems {
  byField: ReadonlyMap<string, readonly string[]>;
  general: readonly string[];
}

export const noProblems: FormProblems = { byField: new Map(), general: [] };

/** An error's details beside the fields that they name: `techStack[2]` is about the field `techStack`. */
export function problemsOf(error: AppError): FormProblems {
  const byField = new Map<string, string[]>();
  const general: string[] = [];
  for (const { path = "", message } of error.details) {
    const field = fieldOf(path);
    if (field === null) general.push(path === "" ? message : `${path}: ${message}`);
    else byField.set(field, [...(byField.get(field) ?? []), named(path, field, message)]);
  }
  return error.details.length === 0 ? { byField, general: [error.message] } : { byField, general };
}

/** Which entry of a list is meant, counted as people count. */
function named(path: string, field: string, message: string): string {
  const [, index] = /^(?:\.categories)?\[(\d+)\]/.exec(path.slice(field.length)) ?? [];
  return index === undefined ? message : `no. ${Number(index) + 1}: ${message}`;
}

function fieldOf(path: string): string | null {
  const field = fieldPaths.find(
    (known) => path === known || path.startsWith(`${known}[`) || path.startsWith(`${known}.`),
  );
  return field ?? null;
}
