import { usd } from "../../text/money.ts";
import type { CostReport, Plan } from "../../spec/plan.ts";
import { rangeBar } from "../charts/range-bar.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { badge, folded } from "./layout-parts.ts";

const statuses = {
  valid: { text: "Valid", tone: "good", meaning: "No error rule fails, and none of a requested regime is unknown." },
  needs_review: {
    text: "Needs review",
    tone: "warn",
    meaning: "An error rule fails or is unknown: see the findings before building this.",
  },
  infeasible: { text: "Infeasible", tone: "bad", meaning: "The hard constraints leave a section without an option." },
} as const;

/** Name, status, what it costs: what a reader should know after one glance. */
export function summary(plan: Plan): Markup {
  const { brief, status, cost } = plan;
  const { text, tone, meaning } = statuses[status];
  return markup`<header class="summary">
<p class="kicker">Infrastructure plan</p>
<h1>${brief.projectName}</h1>
<p class="status">${badge(text, tone)} <span>${meaning}</span></p>
${cost === null ? null : price(plan, cost)}
<dl class="facts">${facts(plan).map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${folded(
  "The brief",
  brief.projectDescription.split("\n").map((line) => markup`<p>${line}</p>`),
)}
</header>
`;
}

function price({ brief }: Plan, cost: CostReport): Markup {
  const { low, expected, high } = cost.monthly;
  const from = cost.notPriced.length > 0 ? "from " : "";
  const budget = brief.budgetConstraints?.maxMonthlyUsd;
  const fullUsd = Math.max(Number(high), Number(budget ?? 0)) * 1.02;
  const bar = rangeBar({
    amount: cost.monthly,
    fullUsd,
    tone: "accent",
    markUsd: budget === undefined ? undefined : Number(budget),
  });
  return markup`<div class="price">
<p class="amount"><strong>${from}${usd(expected)}</strong> <span>a month</span></p>
<p class="amount-range">${usd(low)} to ${usd(high)} as usage and sizes vary${cost.notPriced.length > 0 ? "; some parts have no published price" : ""}</p>
${bar}
<p class="budget">${budgetText(expected, budget)}</p>
</div>`;
}

function budgetText(expected: string, budget: string | undefined): Content {
  if (budget === undefined) return "No budget was given.";
  const left = Number(budget) - Number(expected);
  const share = Math.round((Number(expected) / Number(budget)) * 100);
  return left < 0
    ? markup`${badge("Over budget", "bad")} ${usd(String(-left))} above the budget of ${usd(budget)}`
    : markup`${badge("Within budget", "good")} ${share} % of ${usd(budget)}`;
}

function facts({ brief, provenance, cost, version }: Plan): readonly (readonly [string, Content])[] {
  const regimes = brief.complianceRequirements;
  return [
    ["Users", brief.userRegions.map((area) => area.toUpperCase()).join(", ")],
    ["Availability", `${brief.availabilityTarget} %`],
    ["Compliance", regimes.length === 0 ? "none asked for" : regimes.join(", ")],
    ["Data stays in", brief.dataResidency === null ? "no demand" : brief.dataResidency.toUpperCase()],
    ["Decided by", provenance.model === null ? provenance.decider : `${provenance.decider} (${provenance.model})`],
    ["Prices up to", cost === null ? "not priced" : cost.priceBookDate],
    ["Catalog", provenance.catalogVersion],
    ["Plan format", version],
  ];
}
