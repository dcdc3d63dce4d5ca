import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { AppError, BadInputError } from "../../src/errors.ts";
import type { Question } from "../evaluators/evaluator.ts";
import { planUsdId } from "../evaluators/measures.ts";
import type { Experiment, ScoredRow } from "./experiment.ts";
import { meanOf } from "./summary.ts";

const splitSchema = z.enum(["dev", "test"]);
export type SplitName = z.infer<typeof splitSchema>;

const entrySchema = z.strictObject({
  mean: z.number().nullable().describe("null: it applies to no row"),
  rows: z.int().nonnegative().describe("Rows that it applies to"),
  tolerance: z.number().nonnegative().describe("How far the mean may fall before the gate fails; edited by hand"),
});
export type BaselineEntry = z.infer<typeof entrySchema>;

/** What the planner reached when the baseline was last updated, by evaluator and split, and what its plans cost. */
const baselineSchema = z.strictObject({
  catalogVersion: z.string(),
  monthlyUsd: z.partialRecord(splitSchema, z.record(z.string(), z.number())),
  monthlyUsdTolerancePercent: z.number().nonnegative(),
  scores: z.record(z.string(), z.partialRecord(splitSchema, entrySchema)),
});
export type Baseline = z.infer<typeof baselineSchema>;

/** The planner is deterministic: this only lets pass what rounding does. */
const defaultTolerance = 0.001;
const emptyBaseline: Baseline = { catalogVersion: "", monthlyUsd: {}, monthlyUsdTolerancePercent: 0.5, scores: {} };
const decimals = 4;

/** Throws BadInputError that names the file and the way to make one. */
export async function readBaseline(path: string): Promise<Baseline> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new BadInputError(
      `${path}: there is no baseline to compare with: run npm run evals -- --update-baseline`,
      [],
      cause,
    );
  });
  try {
    return baselineSchema.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error).split("\n")[0] : String(error);
    throw new BadInputError(`${path} is not a baseline: ${why}`, [], error);
  }
}

/** Replaces the splits that were run and keeps the others, as well as tolerances that somebody has set. */
export async function updateBaseline(
  path: string,
  run: { experiment: Experiment; evaluators: readonly Question[] },
): Promise<void> {
  const isNew = await readFile(path, "utf8").then(
    () => false,
    () => true,
  );
  const next = nextBaseline(isNew ? emptyBaseline : await readBaseline(path), run);
  try {
    await writeFile(path, `${JSON.stringify(next, null, 2)}\n`);
  } catch (error) {
    throw new AppError("store_unavailable", `cannot write ${path}: ${String(error)}`, { cause: error });
  }
}

export function nextBaseline(
  before: Baseline,
  { experiment, evaluators }: { experiment: Experiment; evaluators: readonly Question[] },
): Baseline {
  const { rows, provenance } = experiment;
  const splits = splitsOf(rows);
  const scored = evaluators.filter(({ kind }) => kind === "score");
  const scores = scored.map(({ id }): [string, Baseline["scores"][string]] => {
    const entries = splits.map((split): [SplitName, BaselineEntry] => [
      split,
      { ...entryOf(rows, id, split), tolerance: before.scores[id]?.[split]?.tolerance ?? defaultTolerance },
    ]);
    return [id, sortedRecord({ ...before.scores[id], ...Object.fromEntries(entries) })];
  });
  return {
    catalogVersion: provenance.catalogVersion,
    monthlyUsd: sortedRecord({
      ...before.monthlyUsd,
      ...Object.fromEntries(splits.map((split) => [split, monthlyUsdOf(rows, split)])),
    }),
    monthlyUsdTolerancePercent: before.monthlyUsdTolerancePercent,
    scores: sortedRecord(Object.fromEntries(scores)),
  };
}

export function entryOf(rows: readonly ScoredRow[], id: string, split: SplitName): Omit<BaselineEntry, "tolerance"> {
  const { mean, rows: count } = meanOf(inSplit(rows, split), id);
  return { mean: mean === null ? null : Number(mean.toFixed(decimals)), rows: count };
}

export function splitsOf(rows: readonly ScoredRow[]): SplitName[] {
  return splitSchema.options.filter((split) => rows.some((row) => row.split === split));
}

export function inSplit(rows: readonly ScoredRow[], split: SplitName): ScoredRow[] {
  return rows.filter((row) => row.split === split);
}

/** Expected total of every plan by the key of its brief. */
export function monthlyUsdOf(rows: readonly ScoredRow[], split: SplitName): Record<string, number> {
  return sortedRecord(
    Object.fromEntries(
      inSplit(rows, split).flatMap(({ key, verdicts }) => {
        const usd = verdicts.get(planUsdId)?.score ?? null;
        return usd === null ? [] : [[key, Number(usd.toFixed(2))]];
      }),
    ),
  );
}

function sortedRecord<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([first], [second]) => (first < second ? -1 : 1)));
}
