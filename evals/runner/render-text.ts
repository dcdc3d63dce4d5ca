import { plainTable } from "../../src/text/plain-table.ts";
import { safeText } from "../../src/text/safe-text.ts";
import { wrap } from "../../src/text/wrap.ts";
import type { Question } from "../evaluators/evaluator.ts";
import type { Experiment } from "./experiment.ts";
import { faultsOf, worstRows } from "./summary.ts";
import { evaluatorTable, type TableParts, tagTable } from "./tables.ts";

const mostWorstCases = 10;
const width = 118;

/** What was measured, for a terminal. `planPath` says where the answer of a row was written. */
export function renderText(
  experiment: Experiment,
  evaluators: readonly Question[],
  planPath: (key: string, repetition: number) => string,
): string {
  const { provenance, rows } = experiment;
  const facts = `${provenance.target}, ${provenance.decider}; ${rows.length} answers; catalog ${provenance.catalogVersion}, revision ${provenance.gitRevision}`;
  return [
    facts,
    tableText(evaluatorTable(experiment, evaluators)),
    tableText(tagTable(experiment, evaluators)),
    worstText(experiment, evaluators, planPath),
  ].join("\n\n");
}

export function tableText({ title, head, rows }: TableParts): string {
  return `${title}\n${plainTable(head, rows).trimEnd()}`;
}

function worstText(
  { rows }: Experiment,
  evaluators: readonly Question[],
  planPath: (key: string, repetition: number) => string,
): string {
  const worst = worstRows(rows, evaluators);
  const cases = worst
    .slice(0, mostWorstCases)
    .flatMap(({ row, mean }) => [
      `  ${mean.toFixed(3)}  ${row.key} (${row.split})  ${planPath(row.key, row.repetition)}`,
      ...(row.error === null ? [] : [`    ${hanging(`no answer: ${row.error}`)}`]),
      ...(row.error === null
        ? faultsOf(row, evaluators).map(({ id, comment }) => `    ${hanging(`${id}: ${comment}`)}`)
        : []),
    ]);
  return [`Worst cases (${worst.length} of ${rows.length} answers lost something)`, ...cases].join("\n");
}

function hanging(text: string): string {
  return wrap(safeText(text), { width, indent: 6 });
}
