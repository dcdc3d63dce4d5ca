import { readFileSync } from "node:fs";
import { BadInputError } from "../../src/errors.ts";
import { type AccuracyCase, caseSchema } from "./case.ts";

/** Reads a file with one case a line. Throws BadInputError that names the line which is not a case. */
export function readCases(path: string): AccuracyCase[] {
  const lines = readFileSync(path, "utf8").split("\n");
  const cases = lines.flatMap((line, index) => (line.trim() === "" ? [] : [readCase(line, `${path}:${index + 1}`)]));
  const twice = cases.find(({ id }, index) => cases.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined) throw new BadInputError(`${path}: two cases have the id ${twice.id}`);
  return cases;
}

function readCase(line: string, place: string): AccuracyCase {
  try {
    return caseSchema.parse(JSON.parse(line));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BadInputError(`${place}: not a case: ${why}`, [], error);
  }
}
