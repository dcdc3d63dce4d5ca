import type { TechChoice } from "../../spec/brief.ts";
import { BadInputError } from "../../errors.ts";
import { parseBrief } from "../../spec/parse-brief.ts";
import { categoryOf } from "../../spec/tech-categories.ts";
import { quoted, quotedForm, unquoted } from "./quoted.ts";

const named = /^([^:]{1,80}):\s+(.+)$/;
const trailingVersion = /\s+v?\d\S*$/i;
const versioned = /^(.+) @ (\S.*)$/;
const allQuoted = new RegExp(`^(${quotedForm}): (${quotedForm})(?: @ (${quotedForm}))?$`);
const structured = [named, versioned, allQuoted];

/**
 * The tech stack as it is typed, a technology a line: `Next.js 15`, or with its use before it, `database: PostgreSQL 17`.
 * What would be taken apart in the wrong place stands in quotation marks: `"store: main": "PostgreSQL" @ "17"`.
 */
export function stackOfLines(text: string): unknown {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  // Without any use the list form says the same, and its errors name the line.
  if (lines.every((line) => !structured.some((form) => form.test(line)))) return lines;
  return { categories: lines.map(entryOf) };
}

interface Entry {
  category: string;
  choice: string;
  version?: string;
}

function entryOf(line: string): Entry {
  const [whole, group, name, release] = allQuoted.exec(line) ?? [];
  if (whole !== undefined && group !== undefined && name !== undefined)
    return {
      category: unquoted(group),
      choice: unquoted(name),
      ...(release === undefined ? {} : { version: unquoted(release) }),
    };
  const [, category, rest = line] = named.exec(line) ?? [];
  const [, choice = rest, version] = versioned.exec(rest) ?? [];
  return {
    category: category ?? categoryOf(choice.replace(trailingVersion, "")),
    choice,
    ...(version === undefined ? {} : { version }),
  };
}

/** The same lines from what was read, each as short as it can be without being read otherwise. */
export function linesOfStack(categories: readonly TechChoice[]): string {
  return categories.map(lineOf).join("\n");
}

function lineOf(entry: TechChoice): string {
  const { category, choice, version } = entry;
  const exact = `${quoted(category)}: ${quoted(choice)}${version === undefined ? "" : ` @ ${quoted(version)}`}`;
  const shorter =
    version === undefined
      ? [`${category}: ${choice}`]
      : [`${category}: ${choice} ${version}`, `${category}: ${choice} @ ${version}`];
  return shorter.find((line) => isReadAs(entry, line)) ?? exact;
}

function isReadAs({ category, choice, version }: TechChoice, line: string): boolean {
  const [read, ...others] = readLine(line);
  return others.length === 0 && read?.category === category && read.choice === choice && read.version === version;
}

function readLine(line: string): readonly TechChoice[] {
  try {
    const techStack = stackOfLines(line);
    return parseBrief({ projectName: "line", projectDescription: "line", techStack }).brief.techStack.categories;
  } catch (error) {
    // A line that is too long for a name is not one that can be written so.
    if (error instanceof BadInputError) return [];
    throw error;
  }
}
