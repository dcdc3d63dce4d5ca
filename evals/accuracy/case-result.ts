import type { AccuracyCase } from "./case.ts";
import type { ComponentsResult, LineComparison } from "./compare-components.ts";
import type { PlanResult } from "./compare-plan.ts";
import type { SizeComparison } from "./compare-sizes.ts";
import { type Comparison, errorOf } from "./score.ts";

export type Mode = "components" | "planning";

/** A case that could be compared, but for which we gave no answer: a miss. */
export interface Failure extends Comparison {
  predicted: null;
  failure: string;
  /** The lines of the bill that are missed with it, in components mode. */
  lines: readonly LineComparison[];
}

export type Outcome<Result extends Comparison> = Result | Failure | { notCompared: string };

/** What became of a case in every mode. */
export interface CaseResult {
  source: AccuracyCase;
  components: Outcome<ComponentsResult>;
  planning: Outcome<PlanResult>;
  sizes: readonly SizeComparison[];
}

/** One row of a table: a case in one mode. */
export interface Row {
  mode: Mode;
  source: AccuracyCase;
  outcome: ComponentsResult | PlanResult | Failure;
}

export function isFailure(outcome: Comparison): outcome is Failure {
  return "failure" in outcome;
}

/** The compared cases of a mode, worst first; equally bad ones by id. */
export function rowsOf(results: readonly CaseResult[], mode: Mode): Row[] {
  return results
    .flatMap((result) => {
      const outcome = result[mode];
      return "notCompared" in outcome ? [] : [{ mode, source: result.source, outcome }];
    })
    .sort(
      (first, second) =>
        compareErrors(errorOf(first.outcome), errorOf(second.outcome)) ||
        first.source.id.localeCompare(second.source.id, "en"),
    );
}

/** Infinite errors are equal, not incomparable. */
function compareErrors(first: number, second: number): number {
  return first === second ? 0 : second - first;
}

/** Bill lines one by one; those of a failed case are misses. */
export function linesOf({ outcome }: Row): readonly LineComparison[] {
  return "lines" in outcome ? outcome.lines : [];
}

/** Cases that are compared in no mode, with the reasons. */
export function uncompared(results: readonly CaseResult[]): { source: AccuracyCase; reasons: string[] }[] {
  return results.flatMap(({ source, components, planning, sizes }) =>
    "notCompared" in components && "notCompared" in planning && sizes.length === 0
      ? [{ source, reasons: [components.notCompared, planning.notCompared] }]
      : [],
  );
}
