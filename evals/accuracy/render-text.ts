import { plainTable } from "../../src/text/plain-table.ts";
import { wrap } from "../../src/text/wrap.ts";
import type { AccuracyCase } from "./case.ts";
import { type Mode, type Row, rowsOf, uncompared } from "./case-result.ts";
import { factsOf } from "./facts.ts";
import { bandText, dollars, factorText, yesOrNo } from "./figures.ts";
import type { Measurement } from "./measure.ts";
import { isInsideBand, isWithin, ratioOf } from "./score.ts";
import { confidenceTable, recallTable, sizesTable, summaryTable, verdictLines } from "./tables.ts";
import { hasLineMiss, planTolerance } from "./tolerance.ts";

const width = 110;
const mostFacts = 3;
const mostIdCharacters = 34;

const shortKinds: Readonly<Record<AccuracyCase["kind"], string>> = {
  "actual-bill": "bill",
  "operator-estimate": "operator",
  "vendor-estimate": "vendor",
  "third-party-report": "report",
  "sizing-only": "sizing",
};

/** What was measured as people read it at a terminal, at most 110 columns: worst cases first. */
export function renderText(measurement: Measurement): string {
  const { results, confidence } = measurement;
  const parts = [
    block("Targets", verdictLines(results).map(hanging)),
    block("Summary", [plainTable(...summaryTable(results))]),
    block("Published lines that we price", [plainTable(...recallTable(results))]),
    caseBlock("Components: the bill's own parts at our prices, worst first", measurement, "components"),
    caseBlock("Planning: the whole pipeline from the brief, worst first", measurement, "planning"),
    block("Sizes, where sizes are published", [plainTable(...sizesTable(results))]),
    block(
      "Compared in no mode",
      uncompared(results).map(({ source, reasons }) => hanging(`${source.id}: ${reasons.join("; ")}`)),
    ),
    block("Dollars of the examples' plans by confidence of the price", [plainTable(...confidenceTable(confidence))]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function hanging(text: string): string {
  return `  ${wrap(text, { width: width - 4, indent: 4 })}`;
}

function block(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [heading, ...lines].join("\n").trimEnd();
}

function caseBlock(heading: string, { results }: Measurement, mode: Mode): string {
  const rows = rowsOf(results, mode);
  if (rows.length === 0) return "";
  const head = ["case", "grade", "kind", "ours", "published", "ratio", "our band", "inside"];
  const [top, ...lines] = plainTable(head, rows.map(cells)).trimEnd().split("\n");
  return [heading, top, ...lines.flatMap((line, index) => [line, ...reasons(rows[index])])].join("\n");
}

function cells({ source, outcome }: Row): string[] {
  const id = source.id.length > mostIdCharacters ? `${source.id.slice(0, mostIdCharacters - 1)}…` : source.id;
  return [
    id,
    source.grade,
    shortKinds[source.kind],
    dollars(outcome.predicted?.expected ?? null),
    dollars(outcome.publishedUsd),
    factorText(ratioOf(outcome)),
    bandText(outcome.predicted),
    yesOrNo(isInsideBand(outcome)),
  ];
}

/** Reasons only where there is a gap to explain; docs/accuracy.md has them all. */
function reasons(row: Row | undefined): string[] {
  if (row === undefined) return [];
  const { mode, source, outcome } = row;
  if (mode === "planning" ? isWithin(outcome, planTolerance) : !hasLineMiss(source, outcome)) return [];
  return factsOf(row)
    .slice(0, mostFacts)
    .map((fact) => `    ${wrap(fact, { width: width - 6, indent: 6 })}`);
}
