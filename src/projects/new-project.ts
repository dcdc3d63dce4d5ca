import { BadInputError } from "../errors.ts";
import type { NewProject } from "./store.ts";

const longestName = 200;
const longestDescription = 20_000;
/** Characters of JSON; the stack of a large product, with the reasons for each choice, has a tenth of it. */
const largestTechStack = 200_000;
/** A list of categories, each an object with a list of alternatives, is four deep. */
const deepestTechStack = 20;
const nul = "\u0000";

/** Throws BadInputError for a project that no store takes, before it is asked: what is wrong, and the limit. */
export function checkNewProject({ name, description, techStack }: NewProject): void {
  const characters = Array.from(name).length;
  if (characters < 1 || characters > longestName)
    complain("name", `has ${characters} characters; 1 to ${longestName} are allowed`);
  if (Array.from(description).length > longestDescription)
    complain("description", `has more than ${longestDescription} characters; shorten it`);
  if (name.includes(nul)) complain("name", "holds a NUL character");
  if (description.includes(nul)) complain("description", "holds a NUL character");
  checkTechStack(techStack);
}

/** A bare text is refused: some stores would read it as JSON, and keep something else or nothing. */
function checkTechStack(techStack: unknown): void {
  if (typeof techStack !== "object" || techStack === null)
    complain(
      "techStack",
      'is neither a list nor an object; give ["Next.js"], {"categories": []} or {"frontend": "Next.js"}',
    );
  if (isDeeperThan(techStack, deepestTechStack)) complain("techStack", `is nested more than ${deepestTechStack} deep`);
  const text = JSON.stringify(techStack);
  if (text.length > largestTechStack)
    complain("techStack", `has ${text.length} characters of JSON; ${largestTechStack} are allowed`);
  if (text.includes("\\u0000")) complain("techStack", "holds a NUL character");
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(part, levels - 1));
}

function complain(path: string, message: string): never {
  throw new BadInputError(`${path}: ${message}`, [{ path, message }]);
}
