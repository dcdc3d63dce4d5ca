import { usdExact } from "../../text/money.ts";
import type { CostReport, LineItem } from "../../spec/plan.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { dataTable } from "./layout-parts.ts";
import { sectionNames } from "./section-names.ts";
import { sourceLink } from "./web-link.ts";

/** Every line of the bill: quantity × unit price = monthly, and where the price comes from. */
export function lineItems({ lineItems: all, hoursPerMonth, currency }: CostReport): Markup {
  return dataTable({
    caption: `Line items in ${currency}; a month has ${hoursPerMonth} hours`,
    columns: [
      { heading: "Component" },
      { heading: "Section" },
      { heading: "Service" },
      { heading: "Quantity", kind: "number" },
      { heading: "Unit price", kind: "number" },
      { heading: "A month", kind: "number" },
      { heading: "Low to high", kind: "number" },
      { heading: "Source" },
    ],
    rows: all.map(row),
  });
}

function row(line: LineItem): Content[] {
  const { section, serviceId, component, region, quantity, unit, unitPriceUsd, source } = line;
  return [
    component,
    sectionNames[section],
    markup`<code>${serviceId}</code>${region === null ? "" : markup` <span class="quiet">${region}</span>`}`,
    markup`${Number(quantity).toLocaleString("en-US", { maximumFractionDigits: 6 })} <span class="quiet">${unit}</span>`,
    unitPriceUsd === null ? "no price" : `$${unitPriceUsd}`,
    exact(line.monthlyUsd),
    line.lowUsd === line.highUsd ? exact(line.lowUsd) : `${exact(line.lowUsd)} to ${exact(line.highUsd)}`,
    sourceLink(source),
  ];
}

function exact(amount: string | null): string {
  return amount === null ? "no price" : usdExact(amount);
}
