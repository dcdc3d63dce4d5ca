import type { NormalizedBrief, TechChoice } from "./brief.ts";
import { assume, complain, type Fields, isFields, maximumEntries, type Reading, readList } from "./reading.ts";
import { categoryOf } from "./tech-categories.ts";
import { cleanLine } from "./text.ts";

const path = "techStack";
const forms =
  '{"categories": [{"category": "database", "choice": "PostgreSQL"}]}, ["PostgreSQL"] or {"database": "PostgreSQL"}';
const maximumCharacters = 200;

/** The stack in its one normal form, from any of the three accepted ones. A missing or empty stack is an assumption. */
export function readTechStack(reading: Reading, value: unknown): NormalizedBrief["techStack"] {
  const problemsBefore = reading.problems.length;
  const categories = readChoices(reading, value);
  if (categories.length === 0 && reading.problems.length === problemsBefore) {
    assume(
      reading,
      path,
      "no technology named",
      "the stack is empty, so nothing constrains language, database or hosting",
    );
  }
  return { categories };
}

function readChoices(reading: Reading, value: unknown): TechChoice[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    return readList(reading, path, value, forms).flatMap((entry, index) =>
      readNamed(reading, `${path}[${index}]`, undefined, entry),
    );
  }
  if (!isFields(value)) {
    complain(reading, path, value, `must be one of: ${forms}`);
    return [];
  }
  return Array.isArray(value.categories) ? readCategories(reading, value) : readMap(reading, value);
}

function readCategories(reading: Reading, { categories, ...others }: Fields): TechChoice[] {
  for (const key of Object.keys(others)) {
    reading.problems.push({
      path: `${path}.${key.slice(0, 80)}`,
      message: "unknown key beside categories; move it into categories or take it out",
    });
  }
  const entries = readList(reading, `${path}.categories`, categories, forms);
  return entries.flatMap((entry, index) => readCategory(reading, `${path}.categories[${index}]`, entry));
}

/** Keys other than these three (`rationale`, `alternatives` …) belong to the product that stored the stack, not to us. */
function readCategory(reading: Reading, place: string, entry: unknown): TechChoice[] {
  if (!isFields(entry)) {
    complain(reading, place, entry, 'must be an object such as {"category": "database", "choice": "PostgreSQL"}');
    return [];
  }
  const category = readLine(reading, `${place}.category`, entry.category);
  const choice = readLine(reading, `${place}.choice`, entry.choice);
  const isVersioned = entry.version !== undefined && entry.version !== null && entry.version !== "";
  const version = isVersioned ? readVersion(reading, `${place}.version`, entry.version) : undefined;
  if (category === undefined || choice === undefined) return [];
  return [version === undefined ? { category, ...splitVersion(choice) } : { category, choice, version }];
}

function readMap(reading: Reading, map: Fields): TechChoice[] {
  const entries = Object.entries(map);
  if (entries.length > maximumEntries) {
    complain(reading, path, undefined, `has ${entries.length} categories; the limit is ${maximumEntries}`);
    return [];
  }
  return entries.flatMap(([category, choice]) =>
    readNamed(reading, `${path}.${category.slice(0, 80)}`, category, choice),
  );
}

function readNamed(reading: Reading, place: string, category: string | undefined, value: unknown): TechChoice[] {
  const name = readLine(reading, place, value);
  const group = category === undefined ? undefined : readLine(reading, place, category);
  if (name === undefined || (category !== undefined && group === undefined)) return [];
  const split = splitVersion(name);
  return [{ category: group ?? categoryOf(split.choice), ...split }];
}

function readVersion(reading: Reading, place: string, value: unknown): string | undefined {
  return readLine(reading, place, typeof value === "number" ? String(value) : value);
}

function readLine(reading: Reading, place: string, value: unknown): string | undefined {
  if (value === undefined || value === null)
    return complain(reading, place, undefined, `is required as text; the stack is written as ${forms}`);
  if (typeof value !== "string")
    return complain(reading, place, value, `must be text; the stack is written as ${forms}`);
  const line = cleanLine(value);
  if (line === "") return complain(reading, place, value, "is empty; name a technology or take the entry out");
  if (line.length <= maximumCharacters) return line;
  return complain(reading, place, value, `has ${line.length} characters; the limit is ${maximumCharacters}`);
}

const versionPattern = /^(?<choice>.+?)(?:\s+(?:version\s+)?v?|@v?)(?<version>\d[\w.+-]*(?:\s+LTS)?)$/i;

/** Names that end in a number which is no version. */
const numbered = /^(?:(?:aws |amazon )?route 53|(?:microsoft |office |dynamics )+365|cloud 66|business central 365)$/i;

/** `PostgreSQL 17` → choice and version; a name without a trailing version stays whole. */
function splitVersion(name: string): Pick<TechChoice, "choice" | "version"> {
  const groups = numbered.test(name) ? undefined : versionPattern.exec(name)?.groups;
  const { choice, version } = groups ?? {};
  if (choice === undefined || version === undefined || !/\p{L}/u.test(choice)) return { choice: name };
  return { choice, version };
}
