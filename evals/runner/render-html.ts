import { html, raw } from "hono/html";
import type { Question } from "../evaluators/evaluator.ts";
import type { Experiment } from "./experiment.ts";
import { faultsOf, worstRows } from "./summary.ts";
import { evaluatorTable, type TableParts, tagTable } from "./tables.ts";

const style = `body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1f24;background:#fff}
table{border-collapse:collapse;margin:.5rem 0 1.5rem;width:100%}th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #d8dee4;vertical-align:top}
td{font-variant-numeric:tabular-nums;overflow-wrap:anywhere}summary{cursor:pointer;padding:.25rem 0}dt{font-weight:600}dd{margin:0 0 .5rem 1rem;overflow-wrap:anywhere}
@media (prefers-color-scheme:dark){body{background:#12161b;color:#e6edf3}th,td{border-color:#30363d}a{color:#79b8ff}}`;

/** The result as one page without anything from elsewhere. Every text is escaped: briefs are of strangers. */
export async function renderHtml(
  experiment: Experiment,
  evaluators: readonly Question[],
  planPath: (key: string, repetition: number) => string,
): Promise<string> {
  const { name, provenance, rows } = experiment;
  const worst = worstRows(rows, evaluators);
  const facts = Object.entries(provenance).map(([key, value]) => [
    key,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  const page = await html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>${raw(style)}</style></head>
<body><h1>${name}</h1>
${table({ title: "Of what", head: ["what", "is"], rows: facts.map(([key = "", value = ""]) => [key, value]) })}
${table(evaluatorTable(experiment, evaluators))}
${table(tagTable(experiment, evaluators))}
<h2>Cases that lost something: ${String(worst.length)} of ${String(rows.length)}</h2>
${worst.map(
  ({
    row,
    mean,
  }) => html`<details><summary>${mean.toFixed(3)} <strong>${row.key}</strong> (${row.split}) <a href="${encodeURI(planPath(row.key, row.repetition))}">answer</a></summary>
<dl>${row.error === null ? "" : html`<dt>no answer</dt><dd>${row.error}</dd>`}${faultsOf(row, evaluators).map(({ id, comment }) => html`<dt>${id}</dt><dd>${comment}</dd>`)}</dl></details>`,
)}
</body></html>`;
  return `${page}\n`;
}

function table({ title, head, rows }: TableParts) {
  return html`<h2>${title}</h2>
<table><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
}
