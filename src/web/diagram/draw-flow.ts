import { type Markup, markup } from "../markup.ts";
import type { FlowKind } from "./graph.ts";
import type { Box, PlacedFlow } from "./layout.ts";
import { round } from "./round.ts";

export const flowKinds: readonly FlowKind[] = ["request", "data", "delivery", "telemetry"];

/** Radius of an arrow's corners. */
const cornerRadius = 8;

/** One arrow head a kind, since a marker cannot take the colour of its line everywhere yet. */
export function flowMarkers(idPrefix: string): Markup {
  return markup`<defs>${flowKinds.map(
    (kind) =>
      markup`<marker id="${idPrefix}head-${kind}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="dg-head dg-${kind}" d="M0 1 9 5 0 9Z"/></marker>`,
  )}</defs>`;
}

export function drawFlow({ flow, points, label }: PlacedFlow, idPrefix: string): Markup {
  const text = label === null ? null : drawLabel(flow.label, label, points);
  return markup`<g class="dg-flow dg-${flow.kind}"><path d="${roundedPath(points)}" marker-end="url(#${idPrefix}head-${flow.kind})"/>${text}</g>\n`;
}

/** Room between a line and its label. */
const labelGap = 6;

/** The label beside the upright piece of the arrow that passes it, at the side where the layout found room. */
function drawLabel(text: string, { x, y, width, height }: Box, points: readonly Point[]): Markup {
  const centre = x + width / 2;
  const line = points.find((point, index) => {
    const next = points[index + 1];
    if (next === undefined || Math.abs(next.x - point.x) > 1) return false;
    return Math.min(point.y, next.y) <= y + height && Math.max(point.y, next.y) >= y;
  });
  const baseline = round(y + height - 4);
  if (line === undefined) return markup`<text class="dg-label" x="${round(centre)}" y="${baseline}">${text}</text>`;
  const [side, left] = centre < line.x ? ["dg-left", line.x - labelGap] : ["dg-right", line.x + labelGap];
  return markup`<text class="dg-label ${side}" x="${round(left)}" y="${baseline}">${text}</text>`;
}

interface Point {
  x: number;
  y: number;
}

/** A polyline whose corners are rounded as far as its pieces allow. */
function roundedPath(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (before === undefined) return `M${at(point)}`;
      return after === undefined
        ? `L${at(point)}`
        : `L${at(towards(point, before))}Q${at(point)} ${at(towards(point, after))}`;
    })
    .join("");
}

/** The point a corner's radius away from `from`, at most half way to `to`. */
function towards(from: Point, to: Point): Point {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const share = distance === 0 ? 0 : Math.min(cornerRadius, distance / 2) / distance;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}
