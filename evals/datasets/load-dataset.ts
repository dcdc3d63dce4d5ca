import { readFileSync } from "node:fs";
import { z } from "zod";
import { BadInputError } from "../../src/errors.ts";
import { type BriefRow, briefRowSchema, type FaultRow, faultRowSchema } from "./schema.ts";

const folder = import.meta.dirname;

/** The briefs with what is expected of their plans. Throws BadInputError. */
export function loadBriefs(path = `${folder}/briefs.jsonl`): BriefRow[] {
  return loadDataset(path, briefRowSchema);
}

/** Specifications with planted faults. Throws BadInputError. */
export function loadFaults(path = `${folder}/faults.jsonl`): FaultRow[] {
  return loadDataset(path, faultRowSchema);
}

/** Reads a file with one JSON object a line. Throws BadInputError, see `parseDataset`. */
export function loadDataset<Row extends { key: string }>(path: string, schema: z.ZodType<Row>): Row[] {
  return parseDataset(textOf(path), path, schema);
}

/** Rows in the order of the text. Throws one BadInputError that names file, line and what is wrong with the first bad row. */
export function parseDataset<Row extends { key: string }>(text: string, path: string, schema: z.ZodType<Row>): Row[] {
  const rows: Row[] = [];
  const places = new Map<string, string>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const place = `${path}:${index + 1}`;
    const row = rowOf(line, place, schema);
    const first = places.get(row.key);
    if (first !== undefined) throw new BadInputError(`${place}: key "${row.key}" is taken by ${first}; rename one`);
    places.set(row.key, place);
    rows.push(row);
  }
  if (rows.length === 0) throw new BadInputError(`${path}: holds no row; write one JSON object a line`);
  return rows;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new BadInputError(`${path}: cannot be read; give the path of a .jsonl file`, [], error);
  }
}

function rowOf<Row>(line: string, place: string, schema: z.ZodType<Row>): Row {
  const result = schema.safeParse(jsonOf(line, place));
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => ({ path: z.core.toDotPath(path), message }));
  const [first, ...others] = problems;
  const where = first === undefined || first.path === "" ? "" : `${first.path}: `;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  throw new BadInputError(`${place}: ${where}${first?.message ?? "is no row"}${more}`, problems);
}

function jsonOf(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BadInputError(`${place}: is not JSON (one object a line): ${why}`, [], error);
  }
}
