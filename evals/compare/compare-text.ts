import { safeText } from "../../src/text/safe-text.ts";
import { tableText } from "../runner/render-text.ts";
import type { TableParts } from "../runner/tables.ts";
import type { Compared, Comparison } from "./compare-results.ts";
import type { Result } from "./read-result.ts";

const mostRows = 10;

export interface Sides {
  first: Result;
  second: Result;
}

/** A comparison for a terminal: B against A. */
export function compareText(comparison: Comparison, { first, second }: Sides): string {
  const { questions, changed, costs } = comparison;
  const of = (kind: Compared["kind"]): Compared[] => questions.filter((question) => question.kind === kind);
  return [
    `A: ${nameOf(first)}\nB: ${nameOf(second)}`,
    ...warnings(comparison, { first, second }),
    tableText(questionTable("Scores: B wins, ties and loses by row", ["win", "tie", "lose"], of("score"))),
    tableText(
      questionTable(
        "Amounts: B has more, the same or less; neither is good by itself",
        ["more", "same", "less"],
        of("measure"),
      ),
    ),
    tableText({
      title: `Rows whose scores changed most (${changed.length} changed)`,
      head: ["row", "B less A", "what changed"],
      rows: changed
        .slice(0, mostRows)
        .map(({ key, difference, scores }) => [
          key,
          signed(difference, 3),
          scores.map((score) => `${score.id} ${score.first.toFixed(3)} -> ${score.second.toFixed(3)}`).join(", "),
        ]),
    }),
    tableText({
      title: `Plans with another total, USD a month (${costs.length} changed)`,
      head: ["row", "A", "B", "B less A"],
      rows: costs
        .slice(0, mostRows)
        .map((pair) => [pair.key, pair.first.toFixed(2), pair.second.toFixed(2), signed(pair.second - pair.first, 2)]),
    }),
  ].join("\n\n");
}

function questionTable(title: string, words: readonly string[], questions: readonly Compared[]): TableParts {
  return {
    title,
    head: ["evaluator", "rows", ...words, "mean B less A", "95 % interval", "only in one"],
    rows: questions.map(({ id, pairs, more, same, less, meanDifference, interval, unpaired }) => [
      id,
      String(pairs),
      ...[more, same, less].map(String),
      meanDifference === null ? "-" : signed(meanDifference, digits),
      interval === null ? "-" : `${signed(interval.low, digits)} to ${signed(interval.high, digits)}`,
      String(unpaired),
    ]),
  };
}

const digits = 4;

function signed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) > 0 ? `+${text}` : Number(text).toFixed(decimals);
}

function nameOf({ provenance, rows }: Result): string {
  const { target, decider, gitRevision, catalogVersion, startedAt } = provenance;
  return safeText(
    `${target}, ${decider}; ${rows.length} answers; catalog ${catalogVersion}, revision ${gitRevision}, ${startedAt}`,
  );
}

/** What makes the two less comparable than they look. */
function warnings({ onlyInFirst, onlyInSecond }: Comparison, { first, second }: Sides): string[] {
  const left = [...only("A", onlyInFirst), ...only("B", onlyInSecond)];
  const [one, other] = [first.provenance.dataset, second.provenance.dataset];
  const asked = onlyAsked(first, second);
  const lines = [
    ...(one === other ? [] : [`The data sets differ: ${one} and ${other}.`]),
    ...(asked.length === 0 ? [] : [`Only one of the two was asked: ${asked.join(", ")}.`]),
    ...left,
  ];
  return lines.length === 0 ? [] : [safeText(lines.join(" "))];
}

function onlyAsked({ evaluators: first }: Result, { evaluators: second }: Result): string[] {
  const [inFirst, inSecond] = [first, second].map((all) => new Set(all.map(({ id }) => id)));
  return [...first, ...second].map(({ id }) => id).filter((id) => inFirst?.has(id) !== inSecond?.has(id));
}

function only(side: string, keys: readonly string[]): string[] {
  if (keys.length === 0) return [];
  const more = keys.length > mostRows ? ", …" : "";
  return [`Only in ${side}, left out: ${keys.length} rows (${keys.slice(0, mostRows).join(", ")}${more}).`];
}
