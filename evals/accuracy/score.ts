import { Money } from "../../src/cost/money.ts";

/** A predicted amount with its band, USD a month. */
export interface Predicted {
  low: number;
  expected: number;
  high: number;
}

/** One amount of ours beside the published one, USD a month. `predicted` null: we gave none, which counts as a miss. */
export interface Comparison {
  predicted: Predicted | null;
  publishedUsd: number;
}

/** A count out of those that it can be said of. */
export interface Share {
  count: number;
  of: number;
}

export interface Score {
  count: number;
  /** Comparisons in which we gave no amount; they count in every share below. */
  failed: number;
  /** |ln(predicted ÷ published)|, the middle one; infinite where half of the comparisons or more are misses. */
  medianError: number;
  /** The same as a factor: 1.25 is a quarter too much or as much too little. */
  medianFactor: number;
  within5Percent: Share;
  within30Percent: Share;
  within2Times: Share;
  /** Published amounts inside our band; misses count. Out of none where no prediction has a band. */
  insideBand: Share;
}

/** Bills are rounded to cents. */
const centUsd = 0.01;

/** Predicted ÷ published; 1 where they differ by a cent at most, 0 where nothing was predicted. */
export function ratioOf({ predicted, publishedUsd }: Comparison): number {
  if (predicted === null) return 0;
  if (new Money(predicted.expected).minus(publishedUsd).abs().lessThanOrEqualTo(centUsd)) return 1;
  // A negative amount on one side only is as wrong as none.
  if (publishedUsd === 0) return Number.POSITIVE_INFINITY;
  return Math.max(0, predicted.expected / publishedUsd);
}

/** Distance from the truth, the same for twice as much and half as much. */
export function errorOf(comparison: Comparison): number {
  return Math.abs(Math.log(ratioOf(comparison)));
}

/** `factor` 1.3 is "±30 %", meant both ways: from published ÷ 1.3 to published × 1.3. */
export function isWithin(comparison: Comparison, factor: number): boolean {
  return errorOf(comparison) <= Math.log(factor) + 1e-9;
}

/** Null where the prediction has no band. */
export function isInsideBand({ predicted, publishedUsd }: Comparison): boolean | null {
  if (predicted === null) return false;
  if (predicted.low === predicted.high) return null;
  return publishedUsd >= predicted.low - centUsd && publishedUsd <= predicted.high + centUsd;
}

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((first, second) => first - second);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? Number.NaN : upper === lower ? upper : (lower + upper) / 2;
}

export function scoreOf(comparisons: readonly Comparison[]): Score {
  const medianError = median(comparisons.map(errorOf));
  return {
    count: comparisons.length,
    failed: comparisons.filter(({ predicted }) => predicted === null).length,
    medianError,
    medianFactor: Math.exp(medianError),
    within5Percent: shareWithin(comparisons, 1.05),
    within30Percent: shareWithin(comparisons, 1.3),
    within2Times: shareWithin(comparisons, 2),
    insideBand: bandShare(comparisons),
  };
}

function bandShare(comparisons: readonly Comparison[]): Share {
  const hasBand = comparisons.some(({ predicted }) => predicted !== null && predicted.low !== predicted.high);
  const inside = comparisons.map(isInsideBand).filter((isInside) => isInside !== null);
  return hasBand ? { count: inside.filter(Boolean).length, of: inside.length } : { count: 0, of: 0 };
}

function shareWithin(comparisons: readonly Comparison[], factor: number): Share {
  return { count: comparisons.filter((comparison) => isWithin(comparison, factor)).length, of: comparisons.length };
}
