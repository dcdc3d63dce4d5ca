import { type Content, type Markup, markup } from "../markup.ts";

/** A part of the page with a heading of its own and a place in the table of contents. */
export interface PagePart {
  /** Ours, never anybody's words: it becomes an id. */
  id: string;
  heading: string;
  body: Markup;
}

export function pagePart({ id, heading, body }: PagePart): Markup {
  return markup`<section class="part" id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${body}
</section>
`;
}

export function contents(parts: readonly PagePart[]): Markup {
  return markup`<nav class="contents" aria-label="Contents"><ul>${parts.map(
    ({ id, heading }) => markup`<li><a href="#${id}">${heading}</a></li>`,
  )}</ul></nav>`;
}

interface DataTable {
  caption: string;
  columns: readonly Column[];
  /** The first cell of a row names it. */
  rows: readonly (readonly Content[])[];
}

export interface Column {
  heading: string;
  kind?: "number" | "bars" | "text";
}

/** A table that scrolls in a box of its own where the page is narrow. */
export function dataTable({ caption, columns, rows }: DataTable): Markup {
  return markup`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ heading, kind }) => markup`<th scope="col" class="${kind ?? "text"}">${heading}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => tableRow(row, columns))}</tbody>
</table></div>`;
}

function tableRow(row: readonly Content[], columns: readonly Column[]): Markup {
  return markup`<tr>${row.map((cell, index) =>
    index === 0
      ? markup`<th scope="row">${cell}</th>`
      : markup`<td class="${columns[index]?.kind ?? "text"}">${cell}</td>`,
  )}</tr>
`;
}

export function list(items: readonly Content[]): Markup | null {
  return items.length === 0 ? null : markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

/** Something that is folded away until it is asked for; print shows it. */
export function folded(summary: string, body: Content): Markup {
  return markup`<details><summary>${summary}</summary>${body}</details>`;
}

export function badge(text: string, tone: "good" | "warn" | "bad" | "plain"): Markup {
  return markup`<span class="badge badge-${tone}">${text}</span>`;
}
