import { type CaseResult, linesOf, rowsOf } from "./case-result.ts";
import type { LineComparison } from "./compare-components.ts";
import { percent } from "./figures.ts";
import { isWithin } from "./score.ts";
import { isExplained, isLineWithin, lineTolerance, planTolerance } from "./tolerance.ts";

/** A target of the project and what was measured, in words. */
export interface Verdict {
  target: string;
  measured: string;
  isMet: boolean;
}

const leastPlanShare = 0.7;

export function verdicts(results: readonly CaseResult[]): Verdict[] {
  const components = rowsOf(results, "components");
  const lines = components.flatMap((row) => linesOf(row).map((line) => ({ kind: row.source.kind, line })));
  const isStrict = ({ kind, line }: (typeof lines)[number]): boolean => lineTolerance(kind, line) === 1.05;
  const gaps = lines.filter(({ kind, line }) => !isLineWithin(kind, line)).map(({ line }) => line);
  return [
    nearness("vendors' estimates with unchanged unit prices: every line within ±5 %", lines.filter(isStrict)),
    nearness(
      "all other lines: within ±30 %",
      lines.filter((entry) => !isStrict(entry)),
    ),
    explanation(gaps),
    planVerdict(results),
  ];
}

function nearness(target: string, lines: readonly Parameters<typeof isLineWithinEntry>[0][]): Verdict {
  const near = lines.filter(isLineWithinEntry).length;
  return {
    target,
    measured: lines.length === 0 ? "no line to measure" : `${near} of ${lines.length} lines`,
    isMet: lines.length > 0 && near === lines.length,
  };
}

function isLineWithinEntry({
  kind,
  line,
}: {
  kind: Parameters<typeof isLineWithin>[0];
  line: LineComparison;
}): boolean {
  return isLineWithin(kind, line);
}

function explanation(gaps: readonly LineComparison[]): Verdict {
  const explained = gaps.filter(isExplained).length;
  return {
    target: "every larger gap of a line has a reason that was recorded before predicting, or a price nobody publishes",
    measured: gaps.length === 0 ? "there is no larger gap" : `${explained} of ${gaps.length} gaps`,
    isMet: explained === gaps.length,
  };
}

function planVerdict(results: readonly CaseResult[]): Verdict {
  const graded = rowsOf(results, "planning").filter(({ source }) => source.grade === "A");
  const near = graded.filter(({ outcome }) => isWithin(outcome, planTolerance)).length;
  return {
    target: `plans of grade A cases: at least ${percent(leastPlanShare, 1)} within ${planTolerance} times`,
    measured:
      graded.length === 0
        ? "no case to measure"
        : `${near} of ${graded.length} cases (${percent(near, graded.length)})`,
    isMet: graded.length > 0 && near / graded.length >= leastPlanShare,
  };
}
