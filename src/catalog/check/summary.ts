import { type Confidence, regimes } from "../../spec/words.ts";
import type { Service } from "../service.ts";
import { isUnpublished } from "./problem.ts";

/** What a set of price rows rests on. Rows that nobody publishes a price for are counted apart. */
export interface RowSummary {
  rows: number;
  confidence: Readonly<Record<Confidence, number>>;
  unpublished: number;
  withoutPage: number;
  undated: number;
  /** Null where no row has a date. */
  oldest: string | null;
}

export function summarizeRows(services: readonly Service[]): RowSummary {
  const rows = services.flatMap(({ prices }) => prices);
  const published = rows.filter((row) => !isUnpublished(row));
  const sources = published.map(({ source }) => source);
  const dates = sources.map(({ asOf }) => asOf).filter((asOf) => /^\d{4}/.test(asOf));
  const ofConfidence = (wanted: Confidence): number => sources.filter(({ confidence }) => confidence === wanted).length;
  return {
    rows: rows.length,
    confidence: { high: ofConfidence("high"), medium: ofConfidence("medium"), low: ofConfidence("low") },
    unpublished: rows.length - published.length,
    withoutPage: sources.filter(({ url }) => url === null).length,
    undated: sources.length - dates.length,
    oldest: dates.toSorted()[0] ?? null,
  };
}

/** What is known of regimes: one cell a service and regime. */
export interface ClaimSummary {
  sourced: number;
  unsourced: number;
  unknown: number;
}

export function summarizeClaims(services: readonly Service[]): ClaimSummary {
  const cells = services.flatMap(({ compliance }) =>
    regimes.map((regime) => compliance[regime]?.evidence ?? "unknown"),
  );
  const count = (wanted: keyof ClaimSummary): number => cells.filter((cell) => cell === wanted).length;
  return { sourced: count("sourced"), unsourced: count("unsourced"), unknown: count("unknown") };
}
