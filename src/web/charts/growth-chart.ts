import { usd } from "../../text/money.ts";
import type { Amount } from "../../spec/bill.ts";
import type { Redesign, Scenario } from "../../spec/outlook.ts";
import { type Markup, markup } from "../markup.ts";
import { type LogScale, logScale, powerAbove, powerBelow } from "./log-scale.ts";

interface Growth {
  scenarios: readonly Scenario[];
  redesigns: readonly Redesign[];
  /** The budget in USD a month; null where none is set. */
  budgetUsd: number | null;
}

const size = { width: 720, height: 340, left: 76, right: 24, top: 26, bottom: 52 } as const;
/** Below this an amount cannot be told on the scale. */
const leastUsd = 0.1;

interface Point {
  users: number;
  amount: Amount;
  hasUnpriced: boolean;
}

interface Scales {
  x: LogScale;
  y: LogScale;
}

/** The bill over the number of users, both by powers of ten. Null where there are not two points to join. */
export function growthChart({ scenarios, redesigns, budgetUsd }: Growth): Markup | null {
  const points = scenarios.flatMap(({ users, monthly, hasUnpriced }): Point[] =>
    monthly === null || users <= 0 ? [] : [{ users, amount: monthly, hasUnpriced }],
  );
  const users = scenarios.map((scenario) => scenario.users).filter((count) => count > 0);
  if (points.length === 0 || new Set(users).size < 2) return null;
  const scales = scalesFor(points, users, budgetUsd);
  return markup`<svg class="chart" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" aria-labelledby="growth-title growth-description">
<title id="growth-title">Monthly cost over users</title>
<desc id="growth-description">${described(points, budgetUsd)}</desc>
${grid(users, scales)}
${budgetLine(budgetUsd, scales)}
${redesignsWithin(redesigns, scenarios).map((redesign, index) => redesignLine(redesign, index, scales))}
${band(points, scales)}
${scenarios.filter(({ monthly, users: count }) => monthly === null && count > 0).map((scenario) => nothingCarries(scenario, scales))}
${points.map((point) => dot(point, scales))}
</svg>`;
}

/** The redesigns that lie between the first and the last number of users. */
export function redesignsWithin(redesigns: readonly Redesign[], scenarios: readonly Scenario[]): Redesign[] {
  const users = scenarios.map((scenario) => scenario.users);
  return redesigns.filter(({ atUsers }) => atUsers >= Math.min(...users) && atUsers <= Math.max(...users));
}

function scalesFor(points: readonly Point[], users: readonly number[], budgetUsd: number | null): Scales {
  const amounts = points.flatMap(({ amount }) => [Number(amount.low), Number(amount.expected), Number(amount.high)]);
  const seen = [...amounts, ...(budgetUsd === null ? [] : [budgetUsd])].map((value) => Math.max(value, leastUsd));
  return {
    x: logScale({
      least: Math.min(...users),
      most: Math.max(...users),
      from: size.left + 30,
      to: size.width - size.right - 46,
    }),
    y: logScale({
      least: powerBelow(Math.min(...seen)),
      most: powerAbove(Math.max(...seen)),
      from: size.height - size.bottom,
      to: size.top,
    }),
  };
}

function described(points: readonly Point[], budgetUsd: number | null): string {
  const told = points.map(({ users, amount, hasUnpriced }) => `${people(users)}: ${priced(amount, hasUnpriced)}`);
  return `${told.join("; ")}${budgetUsd === null ? "" : `; budget ${usd(String(budgetUsd))}`}.`;
}

function people(users: number): string {
  return `${Math.round(users).toLocaleString("en-US")} users`;
}

function priced({ expected }: Amount, hasUnpriced: boolean): string {
  return `${hasUnpriced ? "from " : ""}${usd(expected)}`;
}

/** Half the width of its words, with room around them. */
const noneHalfWidth = 58;

/** On a ground of its own, since redesigns before it draw their lines through the same place. */
function nothingCarries({ users }: Scenario, { x }: Scales): Markup {
  const centre = Math.min(x.place(users), size.width - noneHalfWidth);
  const baseline = size.height / 2;
  return markup`<rect class="chart-ground" x="${centre - noneHalfWidth}" y="${baseline - 14}" width="${2 * noneHalfWidth}" height="20"/><text class="chart-none" x="${centre}" y="${baseline}">nothing carries it</text>`;
}

function grid(users: readonly number[], { x, y }: Scales): Markup {
  const bottom = size.height - size.bottom;
  return markup`<g class="chart-grid">${y.ticks.map(
    (tick) =>
      markup`<line x1="${size.left}" x2="${size.width - size.right}" y1="${y.place(tick)}" y2="${y.place(tick)}"/><text class="chart-y" x="${size.left - 10}" y="${y.place(tick) + 4}">${usd(String(tick))}</text>`,
  )}${users.map(
    (count) =>
      markup`<line x1="${x.place(count)}" x2="${x.place(count)}" y1="${bottom}" y2="${bottom + 6}"/><text class="chart-x" x="${x.place(count)}" y="${bottom + 22}">${people(count)}</text>`,
  )}</g>`;
}

function budgetLine(budgetUsd: number | null, { y }: Scales): Markup | null {
  if (budgetUsd === null) return null;
  const at = y.place(budgetUsd);
  return markup`<g class="chart-budget"><line x1="${size.left}" x2="${size.width - size.right}" y1="${at}" y2="${at}"/><text x="${size.left + 6}" y="${at - 6}">budget ${usd(String(budgetUsd))}</text></g>`;
}

/** A numbered line; the number is that of the list below the chart. */
function redesignLine({ atUsers, section }: Redesign, index: number, { x }: Scales): Markup {
  const at = x.place(atUsers);
  const bottom = size.height - size.bottom;
  return markup`<g class="chart-redesign"><line x1="${at}" x2="${at}" y1="${size.top}" y2="${bottom}"/><circle cx="${at}" cy="${size.top - 6 + (index % 2) * 20}" r="9"/><text x="${at}" y="${size.top - 2 + (index % 2) * 20}">${index + 1}</text><title>${section}: redesign at about ${people(atUsers)}</title></g>`;
}

function band(points: readonly Point[], { x, y }: Scales): Markup {
  const at = (users: number, amount: string): string => `${x.place(users)} ${y.place(Number(amount))}`;
  const upper = points.map(({ users, amount }) => at(users, amount.high));
  const lower = points.map(({ users, amount }) => at(users, amount.low)).reverse();
  const middle = points.map(({ users, amount }) => at(users, amount.expected));
  return markup`<path class="chart-band" d="M${[...upper, ...lower].join("L")}Z"/><path class="chart-line" d="M${middle.join("L")}"/>`;
}

function dot({ users, amount, hasUnpriced }: Point, { x, y }: Scales): Markup {
  const top = y.place(Number(amount.expected));
  return markup`<g class="chart-point"><circle cx="${x.place(users)}" cy="${top}" r="5"/><text x="${x.place(users)}" y="${top - 12}">${priced(amount, hasUnpriced)}</text></g>`;
}
