import type { Question } from "../evaluators/evaluator.ts";
import type { Experiment, ScoredRow } from "./experiment.ts";
import { groupsOf, type Mean, meanOf, overall } from "./summary.ts";

/** Head and rows of a table, the same at the terminal and in the page. */
export interface TableParts {
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

const splits = ["dev", "test"] as const;

/** A score with its number of rows: `0.934 (40)`. */
export function scoreText({ mean, rows }: Mean, digits = 3): string {
  return mean === null ? "-" : `${mean.toFixed(digits)} (${rows})`;
}

function amountText({ mean, rows }: Mean): string {
  return mean === null ? "-" : `${Number(mean.toPrecision(4))} (${rows})`;
}

export function evaluatorTable({ rows }: Experiment, evaluators: readonly Question[]): TableParts {
  const cells = (evaluator: Question, of: readonly ScoredRow[]): string => {
    const mean = meanOf(of, evaluator.id);
    return evaluator.kind === "score" ? scoreText(mean) : amountText(mean);
  };
  return {
    title: "Evaluators by split: mean (rows that it applies to)",
    head: ["evaluator", "all", ...splits, "asks"],
    rows: evaluators.map((evaluator) => [
      evaluator.id,
      cells(evaluator, rows),
      ...splits.map((split) =>
        cells(
          evaluator,
          rows.filter((row) => row.split === split),
        ),
      ),
      evaluator.title,
    ]),
  };
}

/** Every value of every tag, the weakest first, with the evaluator that takes most off it. */
export function tagTable({ rows }: Experiment, evaluators: readonly Question[]): TableParts {
  const scoring = evaluators.filter(({ kind }) => kind === "score");
  const own = scoring.flatMap(({ id }) => (id === "expectations" ? [id] : []));
  const groups = groupsOf(rows)
    .map((group) => ({ ...group, all: overall(group.rows, evaluators), weakest: weakestOf(group.rows, scoring) }))
    .toSorted((first, second) => (first.all.mean ?? 1) - (second.all.mean ?? 1) || compare(first.value, second.value));
  return {
    title: "By tag, the weakest first: mean over all scores (rows)",
    head: ["tag", "value", "all scores", ...own, "weakest evaluator"],
    rows: groups.map(({ tag, value, all, weakest, rows: grouped }) => [
      tag,
      value,
      scoreText(all),
      ...own.map((id) => scoreText(meanOf(grouped, id))),
      weakest,
    ]),
  };
}

function weakestOf(rows: readonly ScoredRow[], scoring: readonly Question[]): string {
  const [worst] = scoring
    .map(({ id }) => ({ id, mean: meanOf(rows, id).mean ?? 1 }))
    .toSorted((first, second) => first.mean - second.mean);
  return worst === undefined || worst.mean >= 1 ? "" : `${worst.id} ${worst.mean.toFixed(3)}`;
}

/** Two targets behind the same evaluators. */
export function comparisonTable(experiments: readonly Experiment[], evaluators: readonly Question[]): TableParts {
  return {
    title: "Side by side: mean (rows that it applies to)",
    head: ["evaluator", ...experiments.map(({ provenance }) => `${provenance.target} (${provenance.decider})`)],
    rows: evaluators.map((evaluator) => [
      evaluator.id,
      ...experiments.map(({ rows }) => {
        const mean = meanOf(rows, evaluator.id);
        return evaluator.kind === "score" ? scoreText(mean) : amountText(mean);
      }),
    ]),
  };
}

function compare(first: string, second: string): number {
  return first < second ? -1 : 1;
}
