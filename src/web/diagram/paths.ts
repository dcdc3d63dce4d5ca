import type { PlacedCell } from "./cell-grid.ts";
import type { Point } from "./lines.ts";
import type { Tracks } from "./order-tracks.ts";
import { levelAt, type Ports } from "./ports.ts";
import type { Route } from "./route-flows.ts";
import type { Scale } from "./scale.ts";

/** Arrows by the passages that they run along. */
export function tracksOf(routes: readonly Route[]): Tracks {
  const tracks = new Map<string, number[]>();
  for (const [index, route] of routes.entries()) {
    for (const passage of passagesOf(route)) tracks.set(passage, [...(tracks.get(passage) ?? []), index]);
  }
  return tracks;
}

function passagesOf(route: Route): string[] {
  if (route.shape === "elbow") return [`row ${route.rowPassage}`];
  if (route.shape !== "around") return [];
  return [`row ${route.trunkPassage}`, `column ${route.columnPassage}`, `row ${route.leafPassage}`];
}

interface Drawn {
  scale: Scale;
  ports: Ports;
  tracks: Tracks;
}

/** The corners of an arrow, from where it leaves to where it arrives. */
export function pathOf(route: Route, index: number, { scale, ports, tracks }: Drawn): Point[] {
  const { from, to } = route;
  const [start, end] = [scale.cardBox(from), scale.cardBox(to)];
  if (route.shape === "level") {
    const y = start.y + levelAt;
    const [left, right] = start.x < end.x ? [start, end] : [end, start];
    const points = [
      { x: left.x + left.width, y },
      { x: right.x, y },
    ];
    return left === start ? points : points.toReversed();
  }
  const x = (cell: PlacedCell): number => scale.cardBox(cell).x + ports(route, cell);
  const trackY = (row: number): number => scale.trackY(row, (tracks.get(`row ${row}`) ?? []).indexOf(index));
  const meeting = (cell: PlacedCell, towards: number): Point => {
    const { y, height } = scale.cardBox(cell);
    return { x: x(cell), y: towards > y ? y + height : y };
  };
  if (route.shape === "upright") return [meeting(from, end.y), meeting(to, start.y)];
  if (route.shape === "elbow") {
    const y = trackY(route.rowPassage);
    return [meeting(from, y), { x: x(from), y }, { x: x(to), y }, meeting(to, y)];
  }
  const { trunk, leaf, trunkPassage, columnPassage, leafPassage } = route;
  const [trunkY, leafY] = [trackY(trunkPassage), trackY(leafPassage)];
  const order = tracks.get(`column ${columnPassage}`) ?? [];
  const between = scale.trackX(columnPassage, order.indexOf(index), order.length);
  const points = [
    meeting(trunk, trunkY),
    { x: x(trunk), y: trunkY },
    { x: between, y: trunkY },
    { x: between, y: leafY },
    { x: x(leaf), y: leafY },
    meeting(leaf, leafY),
  ];
  return trunk === from ? points : points.toReversed();
}
