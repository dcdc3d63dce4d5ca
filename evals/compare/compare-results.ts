import { planUsdId } from "../evaluators/measures.ts";
import { type Interval, meanInterval } from "./bootstrap.ts";
import type { Result } from "./read-result.ts";

/** One row under one question, in A and in B; means over repetitions. */
export interface Pair {
  key: string;
  first: number;
  second: number;
}

/** B against A in one question, over the rows that both have an answer to. */
export interface Compared {
  id: string;
  kind: "score" | "measure";
  unit: string | null;
  pairs: number;
  /** Rows in which B has more, the same and less: of a score more is better, of an amount it is not said. */
  more: number;
  same: number;
  less: number;
  /** B less A; null where there is no pair. */
  meanDifference: number | null;
  interval: Interval | null;
  /** Rows that the question applies to in one of the two only. */
  unpaired: number;
}

export interface ChangedRow {
  key: string;
  /** Sum of the differences of the scores, B less A. */
  difference: number;
  scores: readonly { id: string; first: number; second: number }[];
}

export interface Comparison {
  questions: readonly Compared[];
  /** The rows whose scores changed most, in either direction. */
  changed: readonly ChangedRow[];
  /** Plans with another total, the largest change first. */
  costs: readonly Pair[];
  onlyInFirst: readonly string[];
  onlyInSecond: readonly string[];
}

/** A score that both were asked for, over the rows that both have an answer to. */
export interface PairedScore {
  id: string;
  pairs: readonly Pair[];
}

export function pairedScores(first: Result, second: Result): PairedScore[] {
  const pairsOf = pairing(scoresOf(first), scoresOf(second));
  return sharedQuestions(first, second)
    .filter(({ kind }) => kind === "score")
    .map(({ id }) => ({ id, pairs: pairsOf(id) }));
}

function sharedQuestions(first: Result, second: Result): Result["evaluators"] {
  return first.evaluators.filter(({ id }) => second.evaluators.some((other) => other.id === id));
}

function pairing(inFirst: Scores, inSecond: Scores): (id: string) => Pair[] {
  const keys = [...inFirst.keys()].filter((key) => inSecond.has(key));
  return (id) =>
    keys.flatMap((key) => {
      const [before, after] = [inFirst.get(key)?.get(id), inSecond.get(key)?.get(id)];
      return before === undefined || after === undefined ? [] : [{ key, first: before, second: after }];
    });
}

type Scores = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Sets two results side by side, row by row. Pure; the intervals are seeded. */
export function compareResults(first: Result, second: Result): Comparison {
  const [inFirst, inSecond] = [scoresOf(first), scoresOf(second)];
  const keys = [...inFirst.keys()].filter((key) => inSecond.has(key));
  const shared = sharedQuestions(first, second);
  const pairsOf = pairing(inFirst, inSecond);
  const applies = (id: string): number =>
    keys.filter((key) => inFirst.get(key)?.has(id) !== inSecond.get(key)?.has(id)).length;
  const scored = pairedScores(first, second);
  return {
    questions: shared.map((question) => ({
      ...question,
      ...comparedPairs(pairsOf(question.id)),
      unpaired: applies(question.id),
    })),
    changed: changedRows(keys, scored),
    costs: pairsOf(planUsdId)
      .filter((pair) => pair.first !== pair.second)
      .toSorted((one, other) => size(other) - size(one) || (one.key < other.key ? -1 : 1)),
    onlyInFirst: [...inFirst.keys()].filter((key) => !inSecond.has(key)),
    onlyInSecond: [...inSecond.keys()].filter((key) => !inFirst.has(key)),
  };
}

/** Means over the repetitions of a row, by key and question; null is no score. */
function scoresOf({ rows }: Result): Scores {
  const all = new Map<string, Map<string, number[]>>();
  for (const { key, verdicts } of rows) {
    const row = all.get(key) ?? new Map<string, number[]>();
    for (const [id, { score }] of Object.entries(verdicts))
      if (score !== null) row.set(id, [...(row.get(id) ?? []), score]);
    all.set(key, row);
  }
  return new Map([...all].map(([key, row]) => [key, new Map([...row].map(([id, scores]) => [id, meanOf(scores)]))]));
}

function comparedPairs(pairs: readonly Pair[]): Omit<Compared, "id" | "kind" | "unit" | "unpaired"> {
  const differences = pairs.map(difference);
  return {
    pairs: pairs.length,
    more: differences.filter((value) => value > 0).length,
    same: differences.filter((value) => value === 0).length,
    less: differences.filter((value) => value < 0).length,
    meanDifference: pairs.length === 0 ? null : meanOf(differences),
    interval: meanInterval(differences),
  };
}

function changedRows(keys: readonly string[], scored: readonly PairedScore[]): ChangedRow[] {
  return keys
    .map((key) => {
      const scores = scored.flatMap(({ id, pairs }) =>
        pairs
          .filter((pair) => pair.key === key && pair.first !== pair.second)
          .map(({ first, second }) => ({ id, first, second })),
      );
      return { key, scores, difference: scores.reduce((total, { first, second }) => total + second - first, 0) };
    })
    .filter(({ scores }) => scores.length > 0)
    .toSorted((one, other) => weight(other) - weight(one) || (one.key < other.key ? -1 : 1));
}

/** A gain in one score does not hide a loss in another. */
function weight({ scores }: ChangedRow): number {
  return scores.reduce((total, { first, second }) => total + Math.abs(second - first), 0);
}

/** To nine decimals: what is left of adding floating-point numbers is no difference. */
function difference({ first, second }: Pair): number {
  return Number((second - first).toFixed(9));
}

function size(pair: Pair): number {
  return Math.abs(difference(pair));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
