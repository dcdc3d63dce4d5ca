import { usd } from "../../text/money.ts";
import type { CostReport, NotPriced } from "../../spec/plan.ts";
import { sectionIds } from "../../spec/words.ts";
import { rangeBar } from "../charts/range-bar.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { type Column, dataTable, folded, list } from "./layout-parts.ts";
import { lineItems } from "./line-items.ts";
import { sectionNames } from "./section-names.ts";

/** What it costs, through what, and what moves it. */
export function costPart(cost: CostReport): Markup {
  return markup`<h3>By section</h3>
<p class="quiet">A bar is what is expected, the thin line across it the range from low to high.</p>
${bySection(cost)}
<h3>What moves the total most</h3>
${drivers(cost)}
${notPriced(cost.notPriced)}
${compliance(cost)}
<h3>Line items</h3>
${folded(`All ${cost.lineItems.length} lines with their sources`, lineItems(cost))}
${savings(cost)}`;
}

const amountColumns: readonly Column[] = [
  { heading: "A month", kind: "number" },
  { heading: "With its range", kind: "bars" },
  { heading: "Low to high", kind: "number" },
];

function bySection(cost: CostReport): Markup {
  const fullUsd = Math.max(...sectionIds.map((section) => Number(cost.bySection[section].high)));
  const total = Number(cost.monthly.expected);
  const rows = sectionIds.map((section): Content[] => {
    const amount = cost.bySection[section];
    const from = cost.notPriced.some((entry) => entry.section === section) ? "from " : "";
    return [
      sectionNames[section],
      `${from}${usd(amount.expected)}`,
      rangeBar({ amount, fullUsd, tone: section }),
      `${usd(amount.low)} to ${usd(amount.high)}`,
      total <= 0 ? "–" : `${Math.round((Number(amount.expected) / total) * 100)} %`,
    ];
  });
  const { low, expected, high } = cost.monthly;
  const all: Content[] = [
    "Total",
    markup`<strong>${cost.notPriced.length > 0 ? "from " : ""}${usd(expected)}</strong>`,
    "",
    `${usd(low)} to ${usd(high)}`,
    total <= 0 ? "–" : "100 %",
  ];
  return dataTable({
    caption: "Monthly cost by section",
    columns: [{ heading: "Section" }, ...amountColumns, { heading: "Share", kind: "number" }],
    rows: [...rows, all],
  });
}

function drivers({ drivers: all }: CostReport): Markup {
  if (all.length === 0) return markup`<p>Nothing in this bill depends on usage.</p>`;
  const fullUsd = Math.max(...all.map(({ monthlyUsd, swingUsd }) => Number(monthlyUsd) + Number(swingUsd)));
  const rows = all.map(({ what, monthlyUsd, swingUsd, perUnit }): Content[] => {
    const high = String(Number(monthlyUsd) + Number(swingUsd));
    return [
      what,
      usd(monthlyUsd),
      rangeBar({ amount: { low: monthlyUsd, expected: monthlyUsd, high }, fullUsd, tone: "accent" }),
      usd(swingUsd),
      perUnit,
    ];
  });
  return dataTable({
    caption: "Cost drivers",
    columns: [
      { heading: "Line" },
      { heading: "A month", kind: "number" },
      { heading: "And its swing", kind: "bars" },
      { heading: "Moves by", kind: "number" },
      { heading: "A further step" },
    ],
    rows,
  });
}

function notPriced(all: readonly NotPriced[]): Markup | null {
  if (all.length === 0) return null;
  return markup`<h3>Not priced</h3><p>Left out of every sum, since nobody publishes a price:</p>${list(
    all.map(
      ({ what, why, section }) =>
        markup`<strong>${what}</strong>${section === null ? "" : ` (${sectionNames[section]})`}: ${why}`,
    ),
  )}`;
}

function compliance({ compliance: all }: CostReport): Markup | null {
  if (all.length === 0) return null;
  const rows = all.map(({ regime, addsMonthlyUsd, through }): Content[] => [
    regime === "all" ? "All together" : regime,
    Number(addsMonthlyUsd) === 0
      ? "nothing"
      : `${Number(addsMonthlyUsd) < 0 ? "−" : "+"}${usd(String(Math.abs(Number(addsMonthlyUsd))))}`,
    through.length === 0 ? "–" : list(through),
  ]);
  return markup`<h3>What compliance adds</h3>${dataTable({
    caption: "What each regime adds a month, on the same services",
    columns: [{ heading: "Regime" }, { heading: "Adds", kind: "number" }, { heading: "Through" }],
    rows,
  })}`;
}

function savings({ savings: all }: CostReport): Markup | null {
  if (all.length === 0) return null;
  return markup`<h3>Possible savings, not taken off</h3>${dataTable({
    caption: "What a promise to the vendor would save",
    columns: [{ heading: "What" }, { heading: "Promise" }, { heading: "Saves a month", kind: "number" }],
    rows: all.map(({ what, term, savesMonthlyUsd }): Content[] => [what, term, usd(savesMonthlyUsd)]),
  })}`;
}
