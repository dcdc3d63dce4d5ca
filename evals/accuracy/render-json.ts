import { type Mode, rowsOf, uncompared } from "./case-result.ts";
import { factsOf } from "./facts.ts";
import type { Measurement } from "./measure.ts";
import { errorOf, isInsideBand, ratioOf } from "./score.ts";
import { recallSummaries, summarize } from "./summary.ts";
import { verdicts } from "./targets.ts";

/** The measurement as JSON. An infinite error, or one of nothing, is null. */
export function renderJson({ priceBookDate, results, confidence }: Measurement): string {
  const report = {
    priceBookDate,
    targets: verdicts(results),
    summary: summarize(results),
    recall: recallSummaries(results),
    components: casesOf(results, "components"),
    planning: casesOf(results, "planning"),
    sizes: results.flatMap(({ source, sizes }) => sizes.map((size) => ({ id: source.id, ...size }))),
    uncompared: uncompared(results).map(({ source, reasons }) => ({ id: source.id, reasons })),
    confidence,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function casesOf(results: Measurement["results"], mode: Mode): unknown[] {
  return rowsOf(results, mode).map((row) => ({
    id: row.source.id,
    grade: row.source.grade,
    kind: row.source.kind,
    year: row.source.year,
    sourceUrl: row.source.sourceUrl,
    predictedUsd: row.outcome.predicted,
    publishedUsd: row.outcome.publishedUsd,
    ratio: ratioOf(row.outcome),
    error: errorOf(row.outcome),
    isInsideBand: isInsideBand(row.outcome),
    facts: factsOf(row),
    note: row.source.note,
  }));
}
