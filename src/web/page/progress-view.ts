import { Decimal } from "decimal.js";
import { usd } from "../../text/money.ts";
import type { SectionId } from "../../spec/words.ts";
import { sectionIds } from "../../spec/words.ts";
import { type Markup, markup } from "../markup.ts";
import { badge } from "../result/layout-parts.ts";
import { sectionNames } from "../result/section-names.ts";
import { graphPicture } from "./graph-picture.ts";
import { optionsText } from "./progress-sentence.ts";
import type { NodeState, RunProgress } from "./run-progress.ts";

/** What has been seen of a run: how it stands, and what happened in words. */
export interface SeenRun {
  progress: RunProgress;
  sentences: readonly string[];
}

/** Parts of the page that change while the run goes on, by the id of the element that holds each. */
export type Regions = Readonly<Record<string, Markup>>;

export function progressRegions({ progress, sentences }: SeenRun): Regions {
  return {
    "run-picture": graphPicture(progress),
    "run-facts": facts(progress),
    ...Object.fromEntries(sectionIds.map((section) => [`run-${section}`, sectionBody(section, progress)])),
    "run-log": markup`${sentences.map((sentence) => markup`<li>${sentence}</li>`)}`,
  };
}

/** The page's own part around the regions; each is filled as it stands now. */
export function progressView(seen: SeenRun): Markup {
  const regions = progressRegions(seen);
  const region = (id: string): Markup | null => regions[id] ?? null;
  return markup`<div class="scroll run-graph-box" role="region" tabindex="0" aria-label="Steps of this run" id="run-picture">${region("run-picture")}</div>
<div class="run-facts" id="run-facts">${region("run-facts")}</div>
<h2 class="visually-hidden">Decisions</h2>
<ul class="run-sections">${sectionIds.map(
    (section) =>
      markup`<li class="card tone-edge tone-${section}"><h3>${sectionNames[section]}</h3><div id="run-${section}">${region(`run-${section}`)}</div></li>`,
  )}</ul>
<details class="run-log"><summary>What happened, step by step</summary><ol id="run-log">${region("run-log")}</ol></details>`;
}

function facts(progress: RunProgress): Markup {
  const { modelCalls, failedCalls, repairRounds, findings, sections } = progress;
  const offered = sectionIds.reduce((sum, id) => sum + (sections[id].options?.offered ?? 0), 0);
  const decided = sectionIds.filter((id) => sections[id].decision !== null).length;
  const rows = [
    ["Options that fit", offered.toLocaleString("en-US")],
    ["Sections decided", `${decided} of ${sectionIds.length}`],
    ["Decided so far", decidedUsd(progress)],
    ["Model calls", failedCalls === 0 ? String(modelCalls) : `${modelCalls} (${failedCalls} in vain)`],
    ["Repair rounds", String(repairRounds)],
    ["Rules", findings === null ? "not checked yet" : `${findings.fails} fail, ${findings.unknowns} cannot be told`],
  ] as const;
  return markup`<dl class="facts">${rows.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Only for show while the run goes on: the bill itself is the core's. */
function decidedUsd({ sections }: RunProgress): string {
  const amounts = sectionIds.flatMap((id) => sections[id].decision?.monthlyUsd ?? []);
  const sum = amounts.reduce((total, amount) => total.plus(amount), new Decimal(0));
  return amounts.length === 0 ? "nothing yet" : `${usd(sum.toFixed())} a month`;
}

const stateWords: Readonly<Record<NodeState, string>> = {
  waiting: "waits",
  active: "is being decided",
  done: "decided",
  failed: "was not decided",
};

const howWords = {
  model: "by the model",
  planner: "by the planner",
  fallback: "by the planner instead of the model",
  kept: "kept from the version before",
} as const;

function sectionBody(section: SectionId, { sections, nodes }: RunProgress): Markup {
  const { options, decision, repairs } = sections[section];
  const counted = options === null ? null : markup`<p class="quiet">${optionsText(options)}</p>`;
  const again =
    repairs === 0 ? null : markup` ${badge(repairs === 1 ? "repaired" : `repaired ${repairs} times`, "warn")}`;
  if (decision === null || nodes[section] !== "done")
    return markup`<p class="run-state run-state-${nodes[section]}">${stateWords[nodes[section]]}${again}</p>${counted}`;
  const price =
    decision.monthlyUsd === null
      ? null
      : markup`<strong class="run-price">${usd(decision.monthlyUsd)}</strong> a month, `;
  return markup`<p class="run-decision">${decision.label}</p><p>${price}${howWords[decision.how]}${again}</p>${counted}`;
}
