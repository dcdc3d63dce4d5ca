import type { CaseResult } from "./case-result.ts";
import { sizeAsComparison } from "./compare-sizes.ts";
import type { ConfidenceShares } from "./confidence.ts";
import { dollars, factorText, percent, shareText, yesOrNo } from "./figures.ts";
import { isInsideBand, ratioOf } from "./score.ts";
import { recallSummaries, summarize } from "./summary.ts";
import { verdicts } from "./targets.ts";

/** Head and rows of a table, the same at the terminal and in the document. */
export type TableParts = readonly [head: readonly string[], rows: readonly (readonly string[])[]];

export function summaryTable(results: readonly CaseResult[]): TableParts {
  return [
    ["mode", "of", "group", "n", "no answer", "median", "±5 %", "±30 %", "2 times", "in band"],
    summarize(results).map(({ mode, unit, group, score }) => [
      mode,
      unit,
      group,
      String(score.count),
      String(score.failed),
      factorText(score.medianFactor),
      shareText(score.within5Percent),
      shareText(score.within30Percent),
      shareText(score.within2Times),
      score.insideBand.of === 0 ? "-" : `${shareText(score.insideBand)} of ${score.insideBand.of}`,
    ]),
  ];
}

export function recallTable(results: readonly CaseResult[]): TableParts {
  return [
    ["of", "bills", "lines", "dollars", "dollars of the middle bill"],
    recallSummaries(results).map(({ what, bills, lines, coveredLines, usd, coveredUsd, medianBill }) => [
      what,
      String(bills),
      `${percent(coveredLines, lines)} (${coveredLines} of ${lines})`,
      percent(coveredUsd, usd),
      Number.isNaN(medianBill) ? "-" : percent(medianBill, 1),
    ]),
  ];
}

export function sizesTable(results: readonly CaseResult[]): TableParts {
  return [
    ["case", "size", "ours", "published", "ratio", "our band", "inside"],
    results.flatMap(({ source, sizes }) =>
      sizes.map((size) => {
        const comparison = sizeAsComparison(size);
        const amount = (value: number): string => `${Number(value.toPrecision(3))}`;
        return [
          source.id,
          `${size.key} (${size.unit})`,
          amount(size.ours?.expected ?? 0),
          amount(size.published),
          factorText(ratioOf(comparison)),
          size.ours === null ? "-" : `${amount(size.ours.low)}–${amount(size.ours.high)}`,
          yesOrNo(isInsideBand(comparison)),
        ];
      }),
    ),
  ];
}

export function confidenceTable(confidence: readonly ConfidenceShares[]): TableParts {
  return [
    ["example", "a month", "high", "medium", "low", "lines without a price"],
    confidence.map(({ name, usd, unpricedLines }) => {
      const total = usd.high + usd.medium + usd.low;
      const share = (part: number): string => percent(part, total);
      return [name, dollars(total), share(usd.high), share(usd.medium), share(usd.low), String(unpricedLines)];
    }),
  ];
}

export function verdictLines(results: readonly CaseResult[]): string[] {
  return verdicts(results).map(
    ({ target, measured, isMet }) => `${isMet ? "met" : "not met"}: ${target}. ${measured}.`,
  );
}
