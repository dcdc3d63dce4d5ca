import { Decimal } from "decimal.js";
import type { Store } from "../../projects/store.ts";
import { type Plan, planSchema } from "../../spec/plan.ts";
import { usd } from "../../text/money.ts";
import { type Markup, markup } from "../markup.ts";
import { badge } from "../result/layout-parts.ts";
import { exportFiles } from "./exports.ts";

/** What a version costs more or less than the one before it. */
export interface CostStep {
  from: number;
  to: number;
  /** Null where a side has no cost to compare. */
  deltaUsd: string | null;
}

/** The newest is the current one; the specification itself is not needed to know that. Null where there is none. */
export async function newestVersion(store: Store, projectId: string): Promise<number | null> {
  const [newest] = await store.listVersions(projectId, { limit: 1 });
  return newest?.version ?? null;
}

interface Step {
  projectId: string;
  version: number;
  /** Of this version. */
  plan: Plan;
}

/** Null for the first version that is kept. */
export async function costStep(store: Store, { projectId, version, plan }: Step): Promise<CostStep | null> {
  if (version === 1) return null;
  // Numbers have no gaps: only the oldest versions are ever removed.
  const before = await store.getVersion(projectId, version - 1);
  if (before === null) return null;
  const [older, newer] = [planSchema.safeParse(before.plan).data?.cost, plan.cost];
  const isComparable = older !== null && older !== undefined && newer !== null;
  const deltaUsd = isComparable ? new Decimal(newer.monthly.expected).minus(older.monthly.expected).toFixed() : null;
  return { from: before.version, to: version, deltaUsd };
}

interface ResultBar {
  projectId: string;
  version: number;
  isCurrent: boolean;
}

/** What can be done with a result, above it. */
export function resultBar({ projectId, version, isCurrent }: ResultBar): Markup {
  const base = `/projects/${projectId}`;
  return markup`<div class="result-bar"><p class="bar-version"><strong>Version ${version}</strong> ${isCurrent ? badge("current", "plain") : markup`<a href="${base}">not the current one</a>`}</p>
<nav aria-label="This project"><ul>
<li><a class="button" href="${base}/plan">Change and plan again</a></li>
<li><a class="button button-quiet" href="${base}/versions">Versions</a></li>
<li><details class="menu"><summary class="button button-quiet">Export</summary><ul>${exportFiles.map(
    ({ file, label }) => markup`<li><a href="${base}/export/${file}?version=${version}" download>${label}</a></li>`,
  )}</ul></details></li>
</ul></nav></div>
`;
}

/** `$41 a month more than version 2`, with the way to all that changed. */
export function stepLine(projectId: string, { from, to, deltaUsd }: CostStep): Markup {
  const words = deltaUsd === null ? "not comparable" : deltaBadge(deltaUsd);
  return markup`<p class="step">${words} ${Number(deltaUsd ?? 0) === 0 ? "as" : "than"} version ${from} <a class="button button-quiet" href="/projects/${projectId}/diff?from=${from}&amp;to=${to}">Compare</a></p>
`;
}

/** `+$41 a month more`, as a badge that does not rest on its colour. */
export function deltaBadge(deltaUsd: string): Markup {
  const delta = Number(deltaUsd);
  if (delta === 0) return badge("costs the same", "plain");
  return delta > 0
    ? badge(`${usd(deltaUsd)} a month more`, "warn")
    : badge(`${usd(deltaUsd.replace("-", ""))} a month less`, "good");
}
