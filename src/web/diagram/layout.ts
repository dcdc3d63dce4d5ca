import elk from "elkjs/lib/elk.bundled.js";
import type { ELK as ElkEngine, ElkExtendedEdge, ElkNode } from "elkjs/lib/elk-api.js";
import { type CardText, card, cardText } from "./card.ts";
import type { ArchitectureGraph, Flow, Group, Part } from "./graph.ts";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedFlow {
  flow: Flow;
  points: readonly { x: number; y: number }[];
  label: Box | null;
}

/** The graph with places, in the coordinates of the drawing. */
export interface Layout {
  width: number;
  height: number;
  groups: readonly { group: Group; box: Box }[];
  parts: readonly { part: Part; box: Box; text: CardText }[];
  flows: readonly PlacedFlow[];
}

const layoutOptions = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.json.shapeCoords": "ROOT",
  "elk.json.edgeCoords": "ROOT",
  "elk.randomSeed": "1",
  "elk.padding": "[top=8,left=8,bottom=8,right=8]",
  "elk.spacing.nodeNode": "22",
  "elk.spacing.edgeNode": "18",
  "elk.spacing.edgeEdge": "14",
  "elk.spacing.edgeLabel": "6",
  "elk.layered.spacing.nodeNodeBetweenLayers": "22",
  "elk.layered.spacing.edgeNodeBetweenLayers": "16",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "12",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.nodePlacement.favorStraightEdges": "true",
  "elk.layered.mergeEdges": "false",
  "elk.edgeLabels.placement": "CENTER",
} as const;

const frameOptions = { "elk.padding": "[top=40,left=16,bottom=16,right=16]" } as const;

const firstLayer = { "elk.layered.layering.layerConstraint": "FIRST" } as const;

/** A letter of an arrow's label takes about 5.8 units. */
const labelLetterWidth = 5.8;
const labelHeight = 15;

let engine: ElkEngine | undefined;

/** Places parts, frames and arrows. The same graph gives the same layout. */
export async function layoutOf(graph: ArchitectureGraph): Promise<Layout> {
  engine ??= new elk.default();
  const root: ElkNode = {
    id: "root",
    layoutOptions: { ...layoutOptions },
    children: childrenOf(graph, null),
    edges: graph.flows.map(edgeOf),
  };
  const placed: ElkNode = await engine.layout(root);
  const nodes = new Map(flattened(placed).map((node) => [node.id, node]));
  const edges = new Map((placed.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: placed.width ?? 0,
    height: placed.height ?? 0,
    groups: graph.groups.map((group) => ({ group, box: boxOf(nodes.get(group.id)) })),
    parts: graph.parts.map((part) => ({ part, box: boxOf(nodes.get(part.id)), text: cardText(part) })),
    flows: graph.flows.map((flow, index) => placedFlow(flow, edges.get(`flow-${index}`))),
  };
}

function childrenOf(graph: ArchitectureGraph, frameId: string | null): ElkNode[] {
  const frames = graph.groups.filter(({ parentId }) => parentId === frameId);
  const parts = graph.parts.filter(({ groupId }) => groupId === frameId);
  return [
    ...parts.map(nodeOf),
    ...frames.map(({ id }) => ({ id, layoutOptions: { ...frameOptions }, children: childrenOf(graph, id) })),
  ];
}

function nodeOf(part: Part): ElkNode {
  const isSource = part.kind === "users" || part.kind === "team";
  const node = { id: part.id, width: card.width, height: cardText(part).height };
  return isSource ? { ...node, layoutOptions: { ...firstLayer } } : node;
}

function edgeOf({ from, to, label }: Flow, index: number): ElkExtendedEdge {
  return {
    id: `flow-${index}`,
    sources: [from],
    targets: [to],
    labels: [{ text: label, width: label.length * labelLetterWidth, height: labelHeight }],
  };
}

function flattened(node: ElkNode): ElkNode[] {
  return [node, ...(node.children ?? []).flatMap(flattened)];
}

function boxOf(shape: Partial<Box> | undefined): Box {
  const { x = 0, y = 0, width = 0, height = 0 } = shape ?? {};
  return { x, y, width, height };
}

function placedFlow(flow: Flow, edge: ElkExtendedEdge | undefined): PlacedFlow {
  const [section] = edge?.sections ?? [];
  const points = section === undefined ? [] : [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  const [label] = edge?.labels ?? [];
  return { flow, points, label: label === undefined ? null : boxOf(label) };
}
