import { card } from "./card.ts";
import type { PlacedCell } from "./cell-grid.ts";
import type { Route } from "./route-flows.ts";

/** Where lines meet cards from above or below: the distance from the left edge, so that no two meet at one place. */
export type Ports = (route: Route, end: PlacedCell) => number;

/** An upright line meets a card here: to the right of the name of a frame that it enters. */
export const uprightAt = 160;
/** A level line meets a card this far below its upper edge; the label stands below the line. */
export const levelAt = 28;
const mostStep = 12;
/** Lines keep this far from the corners of a card. */
const corner = 10;

interface Meeting {
  route: Route;
  end: PlacedCell;
  side: "above" | "below";
  /** Where the line goes on to: right above 0, left below 0, straight on 0. */
  direction: number;
  /** In half columns; below 0 for a line that goes on straight beyond the next row before it turns. */
  distance: number;
}

export function portsOf(routes: readonly Route[]): Ports {
  const places = new Map<Route, Map<PlacedCell, number>>();
  const bySide = Map.groupBy(routes.flatMap(meetingsOf), ({ end, side }) => `${end.part.id} ${side}`);
  for (const meetings of bySide.values()) {
    for (const [{ route, end }, place] of placesOf(meetings)) {
      const known = places.get(route) ?? new Map<PlacedCell, number>();
      places.set(route, known.set(end, place));
    }
  }
  return (route, end) => places.get(route)?.get(end) ?? uprightAt;
}

function meetingsOf(route: Route): Meeting[] {
  if (route.shape === "level") return [];
  if (route.shape === "around") {
    const { trunk, leaf, trunkPassage, columnPassage, leafPassage } = route;
    return [
      { ...towards(trunk, columnPassage), route, side: sideOf(trunk, trunkPassage) },
      { ...towards(leaf, columnPassage), route, side: sideOf(leaf, leafPassage) },
    ];
  }
  return [route.from, route.to].map((end): Meeting => {
    const other = end === route.from ? route.to : route.from;
    const direction = other.column - end.column;
    const passage = route.shape === "elbow" ? route.rowPassage : other.row > end.row ? end.row + 1 : end.row;
    // Of two arrows to one column the one that turns back is the outer one.
    const isFar = passage !== end.row && passage !== end.row + 1;
    const distance = isFar ? -Math.abs(passage - end.row) : Math.abs(direction) * 2 + (other.row === end.row ? 1 : 0);
    return { route, end, side: sideOf(end, passage), direction, distance };
  });
}

/** A passage between columns lies half a column before the cards to its right. */
function towards(end: PlacedCell, columnPassage: number): Pick<Meeting, "end" | "direction" | "distance"> {
  const columns = columnPassage - 0.5 - end.column;
  return { end, direction: Math.sign(columns), distance: Math.abs(columns) * 2 };
}

function sideOf(end: PlacedCell, passage: number): Meeting["side"] {
  return passage > end.row ? "below" : "above";
}

/** The straight line in its place, those that go right beside it by distance, and so to the left. */
function placesOf(meetings: readonly Meeting[]): [Meeting, number][] {
  const straight = meetings.filter(({ direction }) => direction === 0);
  const going = (sign: number): Meeting[] =>
    meetings
      .filter(({ direction }) => Math.sign(direction) === sign)
      .toSorted((one, other) => one.distance - other.distance);
  const [right, left] = [going(1), going(-1)];
  const skipRight = straight.length > 0 ? 1 : 0;
  const skipLeft = straight.length + right.length > 0 ? 1 : 0;
  const step = (room: number, count: number): number => Math.min(mostStep, room / Math.max(1, count));
  const rightStep = step(card.width - corner - uprightAt, right.length + skipRight - 1);
  const leftStep = step(uprightAt - corner, left.length + skipLeft - 1);
  return [
    ...straight.map((meeting): [Meeting, number] => [meeting, uprightAt]),
    ...right.map((meeting, index): [Meeting, number] => [meeting, uprightAt + (index + skipRight) * rightStep]),
    ...left.map((meeting, index): [Meeting, number] => [meeting, uprightAt - (index + skipLeft) * leftStep]),
  ];
}
