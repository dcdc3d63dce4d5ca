import type { Client } from "langsmith";
import { type EvaluateOptions, type ExperimentResultRow, evaluate } from "langsmith/evaluation";
import type { Example } from "langsmith/schemas";
import { traceable } from "langsmith/traceable";
import type { Catalog } from "../../src/catalog/catalog.ts";
import { InvariantError } from "../../src/errors.ts";
import type { Answer } from "../evaluators/answer.ts";
import type { Evaluator, Verdict } from "../evaluators/evaluator.ts";
import type { Row } from "../evaluators/row.ts";
import type { Experiment, Provenance, ScoredRow } from "./experiment.ts";
import { withQuietConsole } from "./quiet-console.ts";
import type { Target } from "./target.ts";

export interface ExperimentInput {
  target: Target;
  rows: readonly Row[];
  evaluators: readonly Evaluator[];
  catalog: Catalog;
  repetitions: number;
  provenance: Provenance;
  /** The rows as examples: LangSmith's own where the experiment is recorded there. */
  examples: readonly Example[];
  /** Where the experiment is recorded; null: nothing leaves this process. */
  upload: Client | null;
  onAnswered(done: number, key: string): void;
}

/** What became of an answer, kept here so that evaluators see it as it is and not as it travels. */
interface Kept {
  row: Row;
  answer: Answer;
}

interface Inputs {
  key: string;
}

/** Runs the target over the rows and every evaluator over every answer by LangSmith's `evaluate`, offline unless told otherwise. */
export async function runExperiment(input: ExperimentInput): Promise<{ experiment: Experiment; said: string[] }> {
  const { target, rows, evaluators, provenance, upload, repetitions, examples } = input;
  const kept = new Map<string, Kept>();
  const { result, said } = await withQuietConsole(async () => {
    const answer = answering(input, kept);
    const results = await evaluate(async (inputs: Inputs) => await answer(inputs), {
      data: [...examples],
      evaluators: evaluators.map((evaluator) => asEvaluator(evaluator, kept, input.catalog)),
      experimentPrefix: `${provenance.target}-${provenance.decider}`,
      metadata: { ...provenance },
      maxConcurrency: target.concurrency,
      numRepetitions: repetitions,
      disableEvaluatorTracing: true,
      ...(upload === null ? { uploadRuns: false } : { client: upload }),
    } satisfies EvaluateOptions);
    // Runs and scores are sent in the background; what fails there is only written to the console.
    await upload?.awaitPendingTraceBatches();
    return results;
  });
  const seen = new Map<string, number>();
  const scored = result.results.map((row) => {
    const key = String(row.example.inputs.key);
    const repetition = (seen.get(key) ?? 0) + 1;
    seen.set(key, repetition);
    return scoredRow(row, { row: rowOf(rows, key), repetition, kept });
  });
  return { experiment: { name: result.experimentName, provenance, rows: scored }, said };
}

function answering({ target, rows, onAnswered }: ExperimentInput, kept: Map<string, Kept>) {
  let done = 0;
  // The steps inside are not traced: the experiment records questions, answers and scores.
  const untraced = traceable(target.answer, { name: "answer", tracingEnabled: false });
  return async ({ key }: Inputs) => {
    const row = rowOf(rows, key);
    try {
      const answer = await untraced(row.brief);
      const answerId = `${key}#${kept.size}`;
      kept.set(answerId, { row, answer });
      return { answerId, answer: answer.json };
    } finally {
      done += 1;
      onAnswered(done, key);
    }
  };
}

function asEvaluator(evaluator: Evaluator, kept: ReadonlyMap<string, Kept>, catalog: Catalog) {
  return ({ run }: { run: ExperimentResultRow["run"] }) => {
    const entry = keptOf(run, kept);
    const { score, comment } =
      entry === undefined ? verdictOnFailure(evaluator, run.error) : evaluator.evaluate({ ...entry, catalog });
    // LangSmith keeps null as "no score"; it still counts as answered.
    return { key: evaluator.id, score, comment };
  };
}

/** No answer is the worst answer; how long it took to fail says nothing. */
function verdictOnFailure({ kind }: Evaluator, error: string | undefined): Verdict {
  return { score: kind === "score" ? 0 : null, comment: `no answer: ${firstLine(error)}` };
}

function scoredRow(
  { run, evaluationResults }: ExperimentResultRow,
  { row, repetition, kept }: { row: Row; repetition: number; kept: ReadonlyMap<string, Kept> },
): ScoredRow {
  const entry = keptOf(run, kept);
  const verdicts = evaluationResults.results.map(({ key, score, comment }): [string, Verdict] => [
    key,
    { score: typeof score === "number" ? score : null, comment: comment ?? "" },
  ]);
  return {
    key: row.key,
    split: row.split,
    tags: row.tags,
    repetition,
    error: entry === undefined ? firstLine(run.error) : null,
    verdicts: new Map(verdicts),
    json: entry?.answer.json ?? null,
  };
}

function keptOf({ outputs }: ExperimentResultRow["run"], kept: ReadonlyMap<string, Kept>): Kept | undefined {
  return kept.get(String(outputs?.answerId));
}

function firstLine(error: string | undefined): string {
  return (error ?? "no reason was given").split("\n")[0] ?? "";
}

function rowOf(rows: readonly Row[], key: string): Row {
  const row = rows.find((candidate) => candidate.key === key);
  if (row === undefined) throw new InvariantError(`the experiment asks for ${key}, which is no row of the data set`);
  return row;
}
