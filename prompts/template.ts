import { createHash } from "node:crypto";
import { InvariantError } from "../src/errors.ts";

/** A prompt: text with named places. The version is the hash of its file, so that no edit goes unrecorded. */
export interface Prompt {
  name: string;
  purpose: string;
  version: string;
  variables: readonly string[];
  /** Throws InvariantError for a variable that is missing, and for one that the prompt does not use. */
  render(values: Readonly<Record<string, string>>): string;
}

const frontMatter = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;
const place = /\{\{([a-zA-Z]+)\}\}/;
const versionCharacters = 12;

/**
 * Reads a prompt file: front matter with `purpose` and `variables` (names between commas), then the text. Declared and
 * used variables must be the same. Values are joined in, never searched for places: what a value holds stays text.
 */
export function parsePrompt(name: string, source: string): Prompt {
  const [, head = "", body = ""] = frontMatter.exec(source) ?? [];
  const purpose = field(head, "purpose");
  if (purpose === "" || body.trim() === "") throw new InvariantError(`prompts/${name}.md has no purpose or no text.`);
  // Odd parts are the names of places: split keeps what the group matches.
  const parts = body.trim().split(place);
  const used = new Set(parts.filter((_, index) => index % 2 === 1));
  const declared = field(head, "variables")
    .split(",")
    .map((variable) => variable.trim())
    .filter((variable) => variable !== "");
  demandSame(`prompts/${name}.md: variables`, { declared, given: [...used] });
  return {
    name,
    purpose,
    version: createHash("sha256").update(source).digest("hex").slice(0, versionCharacters),
    variables: declared,
    render: (values) => {
      demandSame(`prompt ${name}`, { declared, given: Object.keys(values) });
      return parts.map((part, index) => (index % 2 === 1 ? (values[part] ?? "") : part)).join("");
    },
  };
}

function field(head: string, key: string): string {
  const line = head.split("\n").find((candidate) => candidate.startsWith(`${key}:`));
  return line?.slice(key.length + 1).trim() ?? "";
}

function demandSame(
  where: string,
  { declared, given }: { declared: readonly string[]; given: readonly string[] },
): void {
  const missing = declared.filter((variable) => !given.includes(variable));
  const unknown = given.filter((variable) => !declared.includes(variable));
  if (missing.length === 0 && unknown.length === 0) return;
  const faults = [
    ...missing.map((variable) => `${variable} is missing`),
    ...unknown.map((variable) => `${variable} is not declared`),
  ];
  throw new InvariantError(`${where}: ${faults.join(", ")}.`);
}
