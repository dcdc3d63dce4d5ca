import { createCatalog } from "../catalog/catalog.ts";
import type { Plan } from "../spec/plan.ts";
import type { ArchitectureGraph, Flow, Group, Part, PartKind } from "../web/diagram/graph.ts";
import { architectureOf } from "../web/diagram/plan-graph.ts";
import { mermaidText } from "./mermaid-text.ts";

/** The architecture as a Mermaid flowchart, for Markdown files and wikis. A plan without decisions gives a chart that says so. */
export function renderMermaid(plan: Plan): string {
  const graph = architectureOf(plan, createCatalog());
  if (graph === null) return `flowchart TB\n  none["${mermaidText(plan.brief.projectName)}: nothing was decided"]\n`;
  const lines = [
    "flowchart TB",
    ...inFrame(graph, null).map(indented),
    ...graph.flows.map((flow) => indented(arrow(flow))),
  ];
  return `${lines.join("\n")}\n`;
}

function indented(line: string): string {
  return `  ${line}`;
}

/** Parts and frames inside a frame; null: outside of all. */
function inFrame({ parts, groups, ...rest }: ArchitectureGraph, frameId: string | null): string[] {
  const inside = parts.filter(({ groupId }) => groupId === frameId).map(node);
  const frames = groups.filter(({ parentId }) => parentId === frameId);
  return [...inside, ...frames.flatMap((group) => frame(group, inFrame({ parts, groups, ...rest }, group.id)))];
}

function frame({ id, label }: Group, lines: readonly string[]): string[] {
  return [`subgraph ${id} ["${mermaidText(label)}"]`, ...lines.map(indented), "end"];
}

const shapes: Readonly<Partial<Record<PartKind, readonly [string, string]>>> = {
  users: ["([", "])"],
  team: ["([", "])"],
  database: ["[(", ")]"],
  replica: ["[(", ")]"],
  backup: ["[(", ")]"],
  cache: ["[(", ")]"],
  storage: ["[(", ")]"],
};

function node({ id, kind, role, name, facts }: Part): string {
  const [open, close] = shapes[kind] ?? ["[", "]"];
  const text = [role, name, ...facts].map(mermaidText).join("<br>");
  return `${id}${open}"${text}"${close}`;
}

function arrow({ from, to, label, kind }: Flow): string {
  const line = kind === "delivery" || kind === "telemetry" ? "-.->" : "-->";
  return `${from} ${line}|"${mermaidText(label)}"| ${to}`;
}
