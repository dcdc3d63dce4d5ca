import type { Plan } from "../../spec/plan.ts";
import { traitMeanings } from "../../spec/traits.ts";
import { type WorkloadKey, workloadKeys } from "../../spec/workload.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { dataTable, folded } from "./layout-parts.ts";

/** What the brief left open and what was taken for it: each can be said in the brief instead. */
export function assumptionsPart(plan: Plan): Markup {
  return markup`${fields(plan)}${kinds(plan)}
${folded(`All ${workloadKeys.length} sizes and how they were derived`, sizes(plan))}`;
}

function fields({ assumptions, workload }: Plan): Markup {
  const defaults = workloadKeys.filter((key) => workload[key].basis === "default");
  const rows = [
    ...assumptions.map(({ path, value, why }): Content[] => [markup`<code>${path}</code>`, value, why]),
    ...defaults.map((key): Content[] => [
      markup`<code>workload.${key}</code>`,
      `${amount(workload[key].value)} ${workload[key].unit}`,
      workload[key].formula,
    ]),
  ];
  if (rows.length === 0) return markup`<p>The brief left nothing to be assumed.</p>`;
  return dataTable({
    caption: "Taken as given, since the brief does not say; set the field to change it",
    columns: [{ heading: "Field" }, { heading: "Taken as" }, { heading: "Why" }],
    rows,
  });
}

function kinds({ traits }: Plan): Markup {
  if (traits.length === 0) return markup`<p>No kind of work was recognised.</p>`;
  return markup`<h3>Kind of work</h3>${dataTable({
    caption: "Kinds of work that were read from the brief",
    columns: [{ heading: "Kind" }, { heading: "Meaning" }, { heading: "Evidence" }, { heading: "By" }],
    rows: traits.map(({ id, evidence, by }): Content[] => [id, traitMeanings[id], markup`“${evidence}”`, by]),
  })}`;
}

function sizes({ workload }: Plan): Markup {
  return dataTable({
    caption: "Sizes of the workload",
    columns: [
      { heading: "Size" },
      { heading: "Expected", kind: "number" },
      { heading: "Low to high", kind: "number" },
      { heading: "Unit" },
      { heading: "Basis" },
      { heading: "Formula" },
      { heading: "Source" },
    ],
    rows: workloadKeys.map((key) => sizeRow(key, workload)),
  });
}

function sizeRow(key: WorkloadKey, workload: Plan["workload"]): Content[] {
  const { value, low, high, unit, basis, formula, source } = workload[key];
  const range = low === high ? amount(low) : `${amount(low)} to ${amount(high)}`;
  return [markup`<code>${key}</code>`, amount(value), range, unit, basis, formula, source];
}

function amount(value: number): string {
  return value.toLocaleString("en-US", { maximumSignificantDigits: 4 });
}
