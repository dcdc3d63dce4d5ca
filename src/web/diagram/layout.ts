import { type CardText, cardText } from "./card.ts";
import { type Block, columnCount } from "./cell-grid.ts";
import { type FrameRange, frameRanges } from "./frame-ranges.ts";
import type { ArchitectureGraph, Flow, Part } from "./graph.ts";
import type { Label } from "./labels.ts";
import type { Box, Line } from "./lines.ts";
import { orderTracks } from "./order-tracks.ts";
import { pathOf, tracksOf } from "./paths.ts";
import { frameBox, frameLabel, type PlacedGroup } from "./place-frames.ts";
import { placedLabel } from "./place-label.ts";
import { placeParts } from "./place-parts.ts";
import { portsOf } from "./ports.ts";
import { type Route, routeFlows } from "./route-flows.ts";
import { type Scale, scaleOf } from "./scale.ts";

export interface PlacedFlow {
  flow: Flow;
  points: Line;
  label: Label;
}

/** The graph with places, in the coordinates of the drawing. */
export interface Layout {
  width: number;
  height: number;
  groups: readonly PlacedGroup[];
  parts: readonly { part: Part; box: Box; text: CardText }[];
  flows: readonly PlacedFlow[];
}

/**
 * Places parts, frames and arrows: cards in a grid of three columns, arrows in the passages between them. The same graph
 * gives the same layout.
 */
export function layoutOf(graph: ArchitectureGraph): Layout {
  const cells = placeParts(graph);
  const frames = frameRanges(graph, cells);
  const { routes, lines, scale } = bestDrawing({ cells, frames }, routeFlows(graph, cells));
  const boxes = frames.map((frame) => ({ group: frame.group, box: frameBox(frame, scale) }));
  const borders = boxes.map(({ box }) => box);
  return {
    width: scale.width,
    height: scale.height,
    groups: boxes.map((placed) => ({ ...placed, label: frameLabel(placed, lines) })),
    parts: cells.map((cell) => ({ part: cell.part, box: scale.cardBox(cell), text: cardText(cell.part) })),
    flows: routes.map((route, index) => {
      const points = lines[index] ?? [];
      return { flow: route.flow, points, label: placedLabel(route, points, borders) };
    }),
  };
}

interface Placed {
  cells: Block;
  frames: readonly FrameRange[];
}

interface Drawing {
  routes: readonly Route[];
  lines: readonly Line[];
  scale: Scale;
  crossed: number;
}

/** The arrows that go around may take any passage between columns: that where the fewest lines cross. */
function bestDrawing(placed: Placed, routes: readonly Route[]): Drawing {
  let best = drawn(placed, routes);
  for (const [index, route] of routes.entries()) {
    if (route.shape !== "around") continue;
    for (let columnPassage = 1; columnPassage < columnCount && best.crossed > 0; columnPassage += 1) {
      const other = drawn(placed, best.routes.with(index, { ...route, columnPassage }));
      if (other.crossed < best.crossed) best = other;
    }
  }
  return best;
}

function drawn({ cells, frames }: Placed, routes: readonly Route[]): Drawing {
  const ports = portsOf(routes);
  const unordered = tracksOf(routes);
  const scale = scaleOf({ cells, routes, frames, tracks: unordered });
  const { lines, crossed } = orderTracks(unordered, routes.length, (index, tracks) => {
    const route = routes[index];
    return route === undefined ? [] : pathOf(route, index, { scale, ports, tracks });
  });
  return { routes, lines, scale, crossed };
}
