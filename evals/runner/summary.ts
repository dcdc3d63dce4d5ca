import type { Question } from "../evaluators/evaluator.ts";
import type { ScoredRow } from "./experiment.ts";

/** Mean of the rows that an evaluator has something to say of; null where there is none. */
export interface Mean {
  mean: number | null;
  rows: number;
}

export function meanOf(rows: readonly ScoredRow[], evaluatorId: string): Mean {
  const scores = rows.flatMap(({ verdicts }) => verdicts.get(evaluatorId)?.score ?? []);
  if (scores.length === 0) return { mean: null, rows: 0 };
  return { mean: scores.reduce((total, score) => total + score, 0) / scores.length, rows: scores.length };
}

/** Mean over all scores of a row, measures apart; rows where nothing applies have none. */
export function overall(rows: readonly ScoredRow[], evaluators: readonly Question[]): Mean {
  const scores = rows.flatMap((row) =>
    evaluators.filter(({ kind }) => kind === "score").flatMap(({ id }) => row.verdicts.get(id)?.score ?? []),
  );
  if (scores.length === 0) return { mean: null, rows: 0 };
  return { mean: scores.reduce((total, score) => total + score, 0) / scores.length, rows: rows.length };
}

export interface Group {
  tag: string;
  value: string;
  rows: readonly ScoredRow[];
}

const listTag = "regimes";

/** Rows by each value of each tag; a row stands under each of its regimes, or under `none`. */
export function groupsOf(rows: readonly ScoredRow[]): Group[] {
  const groups = new Map<string, ScoredRow[]>();
  for (const row of rows) {
    for (const [tag, value] of Object.entries(row.tags)) {
      const values = Array.isArray(value) ? (value.length === 0 ? ["none"] : value) : [value];
      for (const each of values) groups.set(`${tag}\n${each}`, [...(groups.get(`${tag}\n${each}`) ?? []), row]);
    }
  }
  return [...groups].map(([name, grouped]) => {
    const [tag = "", value = ""] = name.split("\n");
    return { tag: tag === listTag ? "regime" : tag, value, rows: grouped };
  });
}

/** Rows with their own mean, the worst first. */
export function worstRows(
  rows: readonly ScoredRow[],
  evaluators: readonly Question[],
): { row: ScoredRow; mean: number }[] {
  return rows
    .map((row) => ({ row, mean: overall([row], evaluators).mean ?? 1 }))
    .filter(({ mean }) => mean < 1)
    .toSorted((first, second) => first.mean - second.mean || first.row.key.localeCompare(second.row.key, "en"));
}

/** What each evaluator that took something off has to say. */
export function faultsOf({ verdicts }: ScoredRow, evaluators: readonly Question[]): { id: string; comment: string }[] {
  return evaluators
    .filter(({ kind }) => kind === "score")
    .flatMap(({ id }) => {
      const verdict = verdicts.get(id);
      return verdict === undefined || verdict.score === null || verdict.score >= 1
        ? []
        : [{ id, comment: verdict.comment }];
    });
}
