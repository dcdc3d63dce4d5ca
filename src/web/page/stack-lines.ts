import type { TechChoice } from "../../spec/brief.ts";
import { parseBrief } from "../../spec/parse-brief.ts";
import { categoryOf } from "../../spec/tech-categories.ts";

const named = /^([^:]{1,80}):\s+(.+)$/;
const trailingVersion = /\s+v?\d\S*$/i;
const versioned = /^(.+) @ (\S.*)$/;

/** The tech stack as it is typed, a technology a line: `Next.js 15`, or with its use before it, `database: PostgreSQL 17`. */
export function stackOfLines(text: string): unknown {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  // Without any use the list form says the same, and its errors name the line.
  if (lines.every((line) => !named.test(line) && !versioned.test(line))) return lines;
  return { categories: lines.map(entryOf) };
}

function entryOf(line: string): Record<string, string> {
  const [, category, rest = line] = named.exec(line) ?? [];
  const [, choice = rest, version] = versioned.exec(rest) ?? [];
  return {
    category: category ?? categoryOf(choice.replace(trailingVersion, "")),
    choice,
    ...(version === undefined ? {} : { version }),
  };
}

/** The same lines from what was read. A version that would not be found at the end of the name stands behind an ` @ `. */
export function linesOfStack(categories: readonly TechChoice[]): string {
  return categories.map(lineOf).join("\n");
}

function lineOf(entry: TechChoice): string {
  const { category, choice, version } = entry;
  const short = `${category}: ${choice}${version === undefined ? "" : ` ${version}`}`;
  const { brief } = parseBrief({
    projectName: "line",
    projectDescription: "line",
    techStack: { categories: [entryOf(short)] },
  });
  const [read] = brief.techStack.categories;
  const isSame = read?.category === category && read.choice === choice && read.version === version;
  return isSame || version === undefined ? short : `${category}: ${choice} @ ${version}`;
}
