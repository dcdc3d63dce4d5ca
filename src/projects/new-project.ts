import { BadInputError } from "../errors.ts";
import type { NewProject } from "./store.ts";

const longestName = 200;
const longestDescription = 20_000;
const nul = "\u0000";

/** Throws BadInputError for a project that no store takes, before it is asked: what is wrong, and the limit. */
export function checkNewProject({ name, description, techStack }: NewProject): void {
  const complain = (path: string, message: string): never => {
    throw new BadInputError(`${path}: ${message}`, [{ path, message }]);
  };
  const characters = Array.from(name).length;
  if (characters < 1 || characters > longestName)
    complain("name", `has ${characters} characters; 1 to ${longestName} are allowed`);
  if (Array.from(description).length > longestDescription)
    complain("description", `has more than ${longestDescription} characters; shorten it`);
  if (name.includes(nul)) complain("name", "holds a NUL character");
  if (description.includes(nul)) complain("description", "holds a NUL character");
  if (JSON.stringify(techStack ?? null).includes("\\u0000")) complain("techStack", "holds a NUL character");
}
