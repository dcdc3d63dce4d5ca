import { type Markup, markup } from "../markup.ts";
import { sectionNames } from "../result/section-names.ts";
import { type NodeId, type NodeState, nodeIds, type RunProgress } from "./run-progress.ts";

interface Place {
  x: number;
  y: number;
}

const node = { width: 128, height: 46 };
const size = { width: 1000, height: 330 };

/** Middles of the nodes, in the order in which the state machine goes. */
const places: Readonly<Record<NodeId, Place>> = {
  brief: { x: 76, y: 165 },
  hosting: { x: 244, y: 165 },
  database: { x: 432, y: 37 },
  caching: { x: 432, y: 101 },
  cicd: { x: 432, y: 165 },
  monitoring: { x: 432, y: 229 },
  security: { x: 432, y: 293 },
  cost: { x: 610, y: 165 },
  validate: { x: 764, y: 165 },
  repair: { x: 687, y: 285 },
  persist: { x: 924, y: 165 },
};

const names: Readonly<Record<NodeId, string>> = {
  brief: "Brief",
  ...sectionNames,
  cost: "Cost",
  validate: "Validate",
  repair: "Repair",
  persist: "Save",
};

const branches = ["database", "caching", "cicd", "monitoring", "security"] as const;

/** The state machine, with what has been done, what is under way and what is to come. */
export function graphPicture(progress: RunProgress): Markup {
  return markup`<svg class="run-graph" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" aria-labelledby="run-graph-title run-graph-desc">
<title id="run-graph-title">The steps of this run</title>
<desc id="run-graph-desc">${inWords(progress)}</desc>
${edges(progress)}
${nodeIds.map((id) => drawNode(id, progress))}
</svg>`;
}

function inWords({ nodes }: RunProgress): string {
  const inState = (state: NodeState) => nodeIds.filter((id) => nodes[id] === state).map((id) => names[id]);
  const parts = [
    ["Done", inState("done")],
    ["Under way", inState("active")],
    ["Failed", inState("failed")],
    ["To come", inState("waiting")],
  ] as const;
  return parts.flatMap(([word, list]) => (list.length === 0 ? [] : [`${word}: ${list.join(", ")}.`])).join(" ");
}

function edges({ nodes, repairRounds }: RunProgress): Markup {
  const edge = (from: NodeId, to: NodeId): Markup => {
    const isTaken = nodes[from] === "done" && nodes[to] !== "waiting";
    return markup`<path class="run-edge${isTaken ? " run-taken" : ""}" d="${curve(places[from], places[to])}"/>`;
  };
  const loop = repairRounds > 0 ? " run-taken" : "";
  return markup`${edge("brief", "hosting")}${branches.map((id) => [edge("hosting", id), edge(id, "cost")])}${edge("cost", "validate")}${edge("validate", "persist")}
<path class="run-edge run-loop${loop}" d="M764 188C764 250 762 285 753 285"/>
<path class="run-edge run-loop${loop}" d="M623 285C598 285 592 323 562 323H352C322 323 318 240 314 192"/>`;
}

function curve(from: Place, to: Place): string {
  const [start, end] = [from.x + node.width / 2, to.x - node.width / 2];
  const middle = (start + end) / 2;
  return `M${start} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${end} ${to.y}`;
}

const marks: Readonly<Record<NodeState, string>> = { waiting: "", active: "…", done: "✓", failed: "✕" };

function drawNode(id: NodeId, progress: RunProgress): Markup {
  const { x, y } = places[id];
  const state = progress.nodes[id];
  const [left, top] = [x - node.width / 2, y - node.height / 2];
  return markup`<g class="run-node run-${state}${id in sectionNames ? ` run-section run-of-${id}` : ""}">
<rect x="${left}" y="${top}" width="${node.width}" height="${node.height}" rx="10"/>
<text class="run-name" x="${left + 14}" y="${top + 20}">${names[id]}</text>
<text class="run-fact" x="${left + 14}" y="${top + 36}">${factOf(id, progress)}</text>
<text class="run-mark" x="${left + node.width - 12}" y="${top + 20}">${marks[state]}</text>
</g>
`;
}

const stateWords: Readonly<Record<NodeState, string>> = {
  waiting: "to come",
  active: "under way",
  done: "done",
  failed: "stopped here",
};

function factOf(id: NodeId, { nodes, sections, findings, repairRounds, traits }: RunProgress): string {
  if (id === "repair") return repairRounds === 0 ? "not needed so far" : `round ${repairRounds}`;
  if (id === "validate" && findings !== null) return `${findings.fails} fail, ${findings.unknowns} open`;
  if (id === "brief" && traits.length > 0)
    return traits.length === 1 ? "1 kind of work" : `${traits.length} kinds of work`;
  if (id === "brief" || id === "cost" || id === "validate" || id === "persist") return stateWords[nodes[id]];
  const { options, decision } = sections[id];
  if (decision !== null && nodes[id] === "done") return decision.how === "kept" ? "kept" : "decided";
  return options === null
    ? stateWords[nodes[id]]
    : `${options.offered} ${options.offered === 1 ? "option" : "options"}`;
}
