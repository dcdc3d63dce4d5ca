import type { AccuracyCase } from "./case.ts";
import type { LineComparison } from "./compare-components.ts";
import { type Comparison, isWithin } from "./score.ts";

type ComponentsOutcome = Comparison & { lines?: readonly LineComparison[] };

/** How near a line of a bill should be. A vendor's own estimate leaves only rounding; a bill has months and credits. */
export function lineTolerance(kind: AccuracyCase["kind"], { priceChangedSince }: LineComparison): 1.05 | 1.3 {
  return kind === "vendor-estimate" && !priceChangedSince ? 1.05 : 1.3;
}

/** How near the plan for a brief should be. */
export const planTolerance = 2;

export function isLineWithin(kind: AccuracyCase["kind"], line: LineComparison): boolean {
  return isWithin(line, lineTolerance(kind, line));
}

/** Whether a bill has a line beyond its target, or no answer at all. */
export function hasLineMiss({ kind }: Pick<AccuracyCase, "kind">, outcome: ComponentsOutcome): boolean {
  const lines = "lines" in outcome ? (outcome.lines ?? []) : [];
  return outcome.predicted === null || lines.some((line) => !isLineWithin(kind, line));
}

/**
 * A gap counts as explained by a reason that was recorded before predicting, or by a price that nobody publishes.
 * Nothing explains that we gave no answer.
 */
export function isExplained({ predicted, why, unpriced }: LineComparison): boolean {
  return predicted !== null && (why.length > 0 || unpriced.length > 0);
}
