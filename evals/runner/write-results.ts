import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../../src/errors.ts";
import type { Question } from "../evaluators/evaluator.ts";
import type { Experiment } from "./experiment.ts";
import { renderHtml } from "./render-html.ts";
import { meanOf } from "./summary.ts";

/** Where the answer of a row lies, seen from the folder of the result. */
export function answerPath(key: string, repetition: number): string {
  return `plans/${key}${repetition === 1 ? "" : `.${repetition}`}.json`;
}

/** Writes every answer, the result as JSON and as a page, into `folder`. Throws AppError `store_unavailable`. */
export async function writeResults(
  folder: string,
  experiment: Experiment,
  evaluators: readonly Question[],
): Promise<void> {
  try {
    await mkdir(path.join(folder, "plans"), { recursive: true });
    for (const { key, repetition, json } of experiment.rows) {
      await writeFile(path.join(folder, answerPath(key, repetition)), text(json));
    }
    await writeFile(path.join(folder, "result.json"), text(resultOf(experiment, evaluators)));
    await writeFile(path.join(folder, "result.html"), await renderHtml(experiment, evaluators, answerPath));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AppError("store_unavailable", `cannot write the result to ${folder}: ${why}`, { cause: error });
  }
}

function resultOf({ name, provenance, rows }: Experiment, evaluators: readonly Question[]) {
  return {
    name,
    provenance,
    evaluators: evaluators.map(({ id, kind, unit }) => ({ id, kind, unit, ...meanOf(rows, id) })),
    rows: rows.map(({ verdicts, json: _json, ...row }) => ({
      ...row,
      answer: answerPath(row.key, row.repetition),
      verdicts: Object.fromEntries(verdicts),
    })),
  };
}

function text(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
