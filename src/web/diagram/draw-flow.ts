import { type Markup, markup } from "../markup.ts";
import type { FlowKind } from "./graph.ts";
import { type Label, labelLine } from "./labels.ts";
import type { PlacedFlow } from "./layout.ts";
import type { Point } from "./lines.ts";
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
  return markup`<g class="dg-flow dg-${flow.kind}"><path d="${roundedPath(points)}" marker-end="url(#${idPrefix}head-${flow.kind})"/>${drawLabel(label)}</g>\n`;
}

/** From the top of a line of text to where its letters stand. */
const ascent = 10;

function drawLabel({ lines, box, anchor }: Label): Markup[] {
  const [x, className] =
    anchor === "end" ? [round(box.x + box.width), "dg-label dg-left"] : [round(box.x + box.width / 2), "dg-label"];
  return lines.map(
    (line, index) =>
      markup`<text class="${className}" x="${x}" y="${round(box.y + ascent + index * labelLine)}">${line}</text>`,
  );
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
