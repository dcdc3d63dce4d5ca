import type { Question } from "../evaluators/evaluator.ts";
import { planUsdId } from "../evaluators/measures.ts";
import {
  type Baseline,
  type BaselineEntry,
  entryOf,
  inSplit,
  monthlyUsdOf,
  type SplitName,
  splitsOf,
} from "./baseline.ts";
import type { Experiment, ScoredRow } from "./experiment.ts";

const mostWorstRows = 3;
const mostMovedPlans = 10;
const mostCommentCharacters = 160;

/** Why the gate fails, a line each; empty: nothing got worse than the baseline allows. */
export function gateFaults(
  { rows, provenance }: Experiment,
  { baseline, evaluators }: { baseline: Baseline; evaluators: readonly Question[] },
): string[] {
  const scored = evaluators.filter(({ kind }) => kind === "score");
  const isPriced = evaluators.some(({ id }) => id === planUsdId);
  return splitsOf(rows).flatMap((split) => [
    ...scored.flatMap(({ id }) => scoreFaults({ rows, id, split }, baseline.scores[id]?.[split])),
    ...(isPriced
      ? priceFaults(monthlyUsdOf(rows, split), { split, baseline, catalogVersion: provenance.catalogVersion })
      : []),
  ]);
}

interface Measured {
  rows: readonly ScoredRow[];
  id: string;
  split: SplitName;
}

function scoreFaults({ rows, id, split }: Measured, before: BaselineEntry | undefined): string[] {
  const name = `${id}, ${split}`;
  if (before === undefined) return [`${name}: not in the baseline; run npm run evals -- --update-baseline and review`];
  const now = entryOf(rows, id, split);
  if (now.rows !== before.rows)
    return [`${name}: applies to ${now.rows} rows, ${before.rows} in the baseline; where that is meant, update it`];
  const drop = (before.mean ?? 0) - (now.mean ?? 0);
  if (drop <= before.tolerance) return [];
  const change = `${before.mean?.toFixed(4)} -> ${now.mean?.toFixed(4)} (tolerance ${before.tolerance})`;
  return [`${name}: ${change}`, ...worstOf(inSplit(rows, split), id)];
}

function worstOf(rows: readonly ScoredRow[], id: string): string[] {
  return rows
    .flatMap(({ key, verdicts }) => {
      const verdict = verdicts.get(id);
      return verdict === undefined || verdict.score === null || verdict.score >= 1
        ? []
        : [{ key, score: verdict.score, comment: verdict.comment }];
    })
    .toSorted((first, second) => first.score - second.score || first.key.localeCompare(second.key, "en"))
    .slice(0, mostWorstRows)
    .map(({ key, score, comment }) => `  ${score.toFixed(3)} ${key}: ${comment.slice(0, mostCommentCharacters)}`);
}

/** Totals that moved in either direction: a wrong price need not break a rule. */
function priceFaults(
  now: Readonly<Record<string, number>>,
  { split, baseline, catalogVersion }: { split: SplitName; baseline: Baseline; catalogVersion: string },
): string[] {
  const before = baseline.monthlyUsd[split] ?? {};
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  const moved = keys.filter((key) => isMoved(before[key], now[key], baseline.monthlyUsdTolerancePercent));
  if (moved.length === 0) return [];
  const catalogs =
    catalogVersion === baseline.catalogVersion ? "" : `; catalog ${baseline.catalogVersion} -> ${catalogVersion}`;
  const rest = moved.length - mostMovedPlans;
  return [
    `plan-usd, ${split}: ${moved.length} of ${keys.length} totals moved by more than ${baseline.monthlyUsdTolerancePercent} %${catalogs}; where that is meant, update the baseline`,
    ...moved.slice(0, mostMovedPlans).map((key) => `  ${key}: ${usdText(before[key])} -> ${usdText(now[key])}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

function isMoved(before: number | undefined, now: number | undefined, tolerancePercent: number): boolean {
  if (before === undefined || now === undefined) return before !== now;
  return Math.abs(now - before) > (Math.abs(before) * tolerancePercent) / 100;
}

function usdText(usd: number | undefined): string {
  return usd === undefined ? "no total" : `$${usd.toFixed(2)}`;
}
