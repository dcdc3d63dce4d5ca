import { usd } from "../../text/money.ts";
import { diffProject } from "../../projects/history.ts";
import type { Project, Store } from "../../projects/store.ts";
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

/** Null for the first version that is kept. */
export async function costStep(store: Store, projectId: string, version: number): Promise<CostStep | null> {
  const [before] = await store.listVersions(projectId, { limit: 1, before: version });
  if (before === undefined) return null;
  const { cost } = await diffProject(store, { projectId, from: before.version, to: version });
  return { from: before.version, to: version, deltaUsd: cost?.deltaUsd ?? null };
}

interface ResultBar {
  project: Project;
  version: number;
  isCurrent: boolean;
  step: CostStep | null;
}

/** What can be done with a result, above it. */
export function resultBar({ project, version, isCurrent, step }: ResultBar): Markup {
  const base = `/projects/${project.id}`;
  return markup`<div class="result-bar"><p class="bar-version"><strong>Version ${version}</strong> ${isCurrent ? badge("current", "plain") : markup`<a href="${base}">not the current one</a>`} ${step === null ? null : stepText(base, step)}</p>
<nav aria-label="This project"><ul>
<li><a class="button" href="${base}/plan">Change and plan again</a></li>
<li><a class="button button-quiet" href="${base}/versions">Versions</a></li>
${step === null ? null : markup`<li><a class="button button-quiet" href="${base}/diff?from=${step.from}&amp;to=${step.to}">Compare</a></li>`}
<li><details class="menu"><summary class="button button-quiet">Export</summary><ul>${exportFiles.map(
    ({ file, label }) => markup`<li><a href="${base}/export/${file}?version=${version}" download>${label}</a></li>`,
  )}</ul></details></li>
</ul></nav></div>
`;
}

function stepText(base: string, { from, to, deltaUsd }: CostStep): Markup {
  return markup`<a class="step" href="${base}/diff?from=${from}&amp;to=${to}">${deltaUsd === null ? "not comparable" : deltaBadge(deltaUsd)} ${Number(deltaUsd ?? 0) === 0 ? "as" : "than"} version ${from}</a>`;
}

/** `+$41 a month more`, as a badge that does not rest on its colour. */
export function deltaBadge(deltaUsd: string): Markup {
  const delta = Number(deltaUsd);
  if (delta === 0) return badge("costs the same", "plain");
  return delta > 0
    ? badge(`${usd(deltaUsd)} a month more`, "warn")
    : badge(`${usd(deltaUsd.replace("-", ""))} a month less`, "good");
}
