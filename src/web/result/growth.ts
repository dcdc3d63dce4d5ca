import { usd } from "../../text/money.ts";
import type { Elsewhere, Frugal, Redesign, Scenario } from "../../spec/outlook.ts";
import type { Plan } from "../../spec/plan.ts";
import { sectionIds } from "../../spec/words.ts";
import { growthChart, redesignsWithin } from "../charts/growth-chart.ts";
import { rangeBar } from "../charts/range-bar.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { dataTable, list } from "./layout-parts.ts";
import { sectionNames } from "./section-names.ts";

/** What becomes of the bill with more users, and where something has to be replaced. */
export function growthPart({ brief, cost }: Plan): Markup | null {
  if (cost === null || cost.scenarios.length === 0) return null;
  const { scenarios, redesigns } = cost;
  const budget = brief.budgetConstraints?.maxMonthlyUsd;
  const chart = growthChart({ scenarios, redesigns, budgetUsd: budget === undefined ? null : Number(budget) });
  return markup`${
    chart === null
      ? null
      : markup`<figure><div class="scroll" role="region" tabindex="0" aria-label="Chart of the cost over users">${chart}</div><figcaption>Both axes by powers of ten. The shaded band runs from low to high.</figcaption></figure>`
  }
${redesignList(redesigns, scenarios)}
${dataTable({
  caption: "The bill at each number of users",
  columns: [
    { heading: "Users a month" },
    { heading: "A month", kind: "number" },
    { heading: "Low to high", kind: "number" },
  ],
  rows: scenarios.map(scenarioRow),
})}
${changesList(scenarios)}`;
}

function scenarioRow({ users, monthly, hasUnpriced }: Scenario): Content[] {
  return [
    Math.round(users).toLocaleString("en-US"),
    monthly === null ? "nothing in the catalog carries it" : `${hasUnpriced ? "from " : ""}${usd(monthly.expected)}`,
    monthly === null ? "–" : `${usd(monthly.low)} to ${usd(monthly.high)}`,
  ];
}

/** Apart from the table: long texts in a narrow column would drive its figures apart. */
function changesList(scenarios: readonly Scenario[]): Markup | null {
  const changing = scenarios.filter(({ changes }) => changes.length > 0);
  if (changing.length === 0) return null;
  return markup`<h3>What changes on the way</h3>${changing.map(
    ({ users, changes }) =>
      markup`<p><strong>At ${Math.round(users).toLocaleString("en-US")} users</strong></p>${list(changes)}`,
  )}`;
}

/** Numbered as in the chart: what lies inside its range comes first. */
function redesignList(redesigns: readonly Redesign[], scenarios: readonly Scenario[]): Markup | null {
  if (redesigns.length === 0) return null;
  const shown = redesignsWithin(redesigns, scenarios);
  const ordered = [...shown, ...redesigns.filter((redesign) => !shown.includes(redesign))];
  return markup`<h3>Redesign points</h3><ol class="redesigns">${ordered.map(
    ({ section, atUsers, from, to, why }) =>
      markup`<li><strong>${sectionNames[section]}</strong> at about ${atUsers.toLocaleString("en-US")} users: ${from} no longer carries it (${why}); then ${to ?? "nothing in the catalog does"}.</li>`,
  )}</ol>`;
}

/** What the same brief would cost elsewhere, and the least that would do. */
export function elsewherePart({ cost }: Plan): Markup | null {
  if (cost === null || (cost.elsewhere.length === 0 && cost.frugal === null)) return null;
  return markup`${cost.elsewhere.length === 0 ? null : providers(cost.elsewhere)}${
    cost.frugal === null ? markup`<p>No cheaper plan meets the stated needs.</p>` : leastThatWillDo(cost.frugal)
  }`;
}

function providers(all: readonly Elsewhere[]): Markup {
  const fullUsd = Math.max(...all.map(({ monthlyUsd }) => Number(monthlyUsd)));
  return dataTable({
    caption: "The cheapest plan that meets every hard constraint, with its hosting at each provider",
    columns: [
      { heading: "Provider" },
      { heading: "A month", kind: "number" },
      { heading: "Compared", kind: "bars" },
      { heading: "Hosting" },
    ],
    rows: all.map(({ provider, monthlyUsd, hosting, isChosen, hasUnpriced }): Content[] => [
      markup`${provider}${isChosen ? markup` <span class="quiet">(this plan’s)</span>` : ""}`,
      `${hasUnpriced ? "from " : ""}${usd(monthlyUsd)}`,
      rangeBar({
        amount: { low: monthlyUsd, expected: monthlyUsd, high: monthlyUsd },
        fullUsd,
        tone: isChosen ? "accent" : "outside",
      }),
      hosting,
    ]),
  });
}

function leastThatWillDo({ monthlyUsd, savesMonthlyUsd, hasUnpriced, options, givesUp }: Frugal): Markup {
  return markup`<h3>The least that meets the needs</h3>
<p><strong>${hasUnpriced ? "from " : ""}${usd(monthlyUsd)} a month</strong>, which saves ${usd(savesMonthlyUsd)}.</p>
<dl class="fields">${sectionIds.map((section) => markup`<div><dt>${sectionNames[section]}</dt><dd>${options[section]}</dd></div>`)}</dl>
${givesUp.length === 0 ? null : markup`<p>At the price of:</p>${list(givesUp)}`}`;
}
