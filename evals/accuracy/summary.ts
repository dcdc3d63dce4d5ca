import type { AccuracyCase } from "./case.ts";
import { type CaseResult, linesOf, type Mode, type Row, rowsOf } from "./case-result.ts";
import { sizeAsComparison } from "./compare-sizes.ts";
import { type Recall, recallOf, totalRecall } from "./published-lines.ts";
import { median, type Score, scoreOf } from "./score.ts";

export interface SummaryRow {
  mode: Mode | "sizing";
  /** Whole bills, their lines one by one, or sizes. */
  unit: "bills" | "lines" | "sizes";
  group: string;
  score: Score;
}

/** Per mode: all, by grade, by kind. Grades and kinds without a case are left out. */
export function summarize(results: readonly CaseResult[]): SummaryRow[] {
  const components = groupsOf(rowsOf(results, "components"));
  const planning = groupsOf(rowsOf(results, "planning"));
  const sizes = results.flatMap((result) => result.sizes.map(sizeAsComparison));
  return [
    ...components.map(({ group, rows }) => scored("components", "bills", group, rows.map(outcomeOf))),
    ...components.map(({ group, rows }) => scored("components", "lines", group, rows.flatMap(linesOf))),
    ...planning.map(({ group, rows }) => scored("planning", "bills", group, rows.map(outcomeOf))),
    ...scoredSizes(sizes),
  ];
}

function outcomeOf({ outcome }: Row): Row["outcome"] {
  return outcome;
}

function scored(
  mode: SummaryRow["mode"],
  unit: SummaryRow["unit"],
  group: string,
  comparisons: Parameters<typeof scoreOf>[0],
): SummaryRow {
  return { mode, unit, group, score: scoreOf(comparisons) };
}

function scoredSizes(sizes: Parameters<typeof scoreOf>[0]): SummaryRow[] {
  return sizes.length === 0 ? [] : [scored("sizing", "sizes", "all", sizes)];
}

function groupsOf(rows: readonly Row[]): { group: string; rows: readonly Row[] }[] {
  const by = (name: string, key: (source: AccuracyCase) => string): { group: string; rows: readonly Row[] }[] =>
    [...Map.groupBy(rows, ({ source }) => key(source))]
      .map(([group, own]) => ({ group: `${name}${group}`, rows: own }))
      .sort((first, second) => first.group.localeCompare(second.group, "en"));
  return [{ group: "all", rows }, ...by("grade ", ({ grade }) => grade), ...by("", ({ kind }) => kind)];
}

export interface RecallSummary extends Recall {
  what: string;
  bills: number;
  /** Share of a bill's dollars that is covered, of the bill in the middle; NaN where no bill has lines. */
  medianBill: number;
}

/** How much of the published lines we price: of the bills whose parts are published, and of all bills. */
export function recallSummaries(results: readonly CaseResult[]): RecallSummary[] {
  const withParts = results.filter(({ source }) => source.components !== null);
  return [recallSummary("bills whose parts are published", withParts), recallSummary("all bills", results)];
}

function recallSummary(what: string, results: readonly CaseResult[]): RecallSummary {
  const recalls = results.map(recallOfCase).filter(({ lines }) => lines > 0);
  const shares = recalls.filter(({ usd }) => usd > 0).map(({ coveredUsd, usd }) => coveredUsd / usd);
  return { what, bills: recalls.length, ...totalRecall(recalls), medianBill: median(shares) };
}

/** A case that is not compared, or for which we gave no answer, covers no line of its bill. */
function recallOfCase({ source, components }: CaseResult): Recall {
  const covered = "covered" in components ? components.covered : [];
  return recallOf(source.published.lines, (line) => covered.includes(line));
}
