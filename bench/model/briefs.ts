import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { NormalizedBrief } from "../../src/spec/brief.ts";
import { parseBrief } from "../../src/spec/parse-brief.ts";

const sourceSchema = z.looseObject({ scaleRequirements: z.looseObject({}).optional() });

const sources = readdirSync("examples")
  .filter((name) => name.endsWith(".json"))
  .map((name) => sourceSchema.parse(JSON.parse(readFileSync(`examples/${name}`, "utf8"))));

export const exampleCount = sources.length;

/** A brief unlike all of other indexes: its size differs, so that nothing of an earlier run can be used again. */
export function variedBrief(index: number): NormalizedBrief {
  const source = sources[index % sources.length];
  const { peakConcurrentUsers: _, ...scale } = source?.scaleRequirements ?? {};
  const expectedUsers = 1000 + index * 37;
  return parseBrief({ ...source, scaleRequirements: { ...scale, expectedUsers } }).brief;
}

/**
 * The same small brief every time. Its budget is one that the first options of all sections keep together, so that a run
 * without a fault makes its seven calls and no repair.
 */
export function hobbyBrief(): NormalizedBrief {
  const source = sourceSchema.parse(JSON.parse(readFileSync("examples/hobby-site.json", "utf8")));
  return parseBrief({ ...source, budgetConstraints: "$40/month" }).brief;
}
