import { drawDiagram } from "../diagram/draw.ts";
import type { ArchitectureGraph, FlowKind } from "../diagram/graph.ts";
import { layoutOf } from "../diagram/layout.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { dataTable, folded, list } from "./layout-parts.ts";

const kindNames: Readonly<Record<FlowKind, string>> = {
  request: "requests",
  data: "data",
  delivery: "delivery of changes",
  telemetry: "logs, metrics, alerts",
};

/** The architecture as a drawing, with a legend and the same in words. */
export function architecturePart(graph: ArchitectureGraph): Markup {
  const drawing = drawDiagram(layoutOf(graph), {
    title: graph.title,
    description: `${graph.parts.length} parts and ${graph.flows.length} flows; told in words below the drawing.`,
    idPrefix: "architecture-",
  });
  return markup`<figure><div class="scroll diagram-box" role="region" tabindex="0" aria-label="Architecture diagram">${drawing}</div>
<figcaption>${legend(graph)}</figcaption></figure>
${folded("The diagram in words", inWords(graph))}`;
}

function legend({ flows }: ArchitectureGraph): Markup {
  const used = new Set(flows.map(({ kind }) => kind));
  const kinds = (["request", "data", "delivery", "telemetry"] as const).filter((kind) => used.has(kind));
  return markup`<ul class="legend">${kinds.map(
    (kind) =>
      markup`<li><svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true" focusable="false"><g class="dg-flow dg-${kind}"><path d="M0 5H32"/></g></svg>${kindNames[kind]}</li>`,
  )}</ul>`;
}

function inWords({ parts, groups, flows }: ArchitectureGraph): Markup {
  const names = new Map(parts.map(({ id, role, name }) => [id, `${role} (${name})`]));
  const frames = new Map(groups.map((group) => [group.id, group]));
  const where = (groupId: string | null): string => {
    const frame = groupId === null ? undefined : frames.get(groupId);
    if (frame === undefined) return "–";
    const outer = frame.parentId === null ? undefined : frames.get(frame.parentId);
    return outer === undefined ? frame.label : `${outer.label}, ${frame.label}`;
  };
  return markup`${dataTable({
    caption: "Parts of the architecture",
    columns: [{ heading: "Part" }, { heading: "Name" }, { heading: "Where" }, { heading: "Facts" }],
    rows: parts.map(({ role, name, groupId, facts }): Content[] => [role, name, where(groupId), facts.join("; ")]),
  })}<p>Flows:</p>${list(
    flows.map(({ from, to, label }) => `${names.get(from) ?? from} → ${names.get(to) ?? to}: ${label}`),
  )}`;
}
