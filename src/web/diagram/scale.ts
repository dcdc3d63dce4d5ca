import { card, cardText } from "./card.ts";
import { type Block, type PlacedCell, rowsOf } from "./cell-grid.ts";
import { type FrameRange, framePadding, frameTop } from "./frame-ranges.ts";
import { labelLines, labelSize } from "./labels.ts";
import type { Box } from "./lines.ts";
import type { Tracks } from "./order-tracks.ts";
import type { Route } from "./route-flows.ts";

const margin = 10;
/** Room between two columns: for a label, or for the borders of two frames beside each other. */
const betweenColumns = 96;
const trackStep = 12;
/** From the label of a card's side to the card: room for the head of the arrow. */
export const headRoom = 10;
const labelGap = 8;

/** Room between two rows, from the upper row down. */
interface RowPassage {
  /** Labels that stand below cards of the upper row. */
  above: number;
  /** Frames that end here. */
  ends: number;
  tracks: number;
  /** Frames that begin here. */
  starts: number;
  /** Labels that stand above cards of the lower row. */
  below: number;
}

/** Where rows, columns and the passages between them are. */
export interface Scale {
  width: number;
  height: number;
  cardBox(cell: PlacedCell): Box;
  left(column: number): number;
  top(row: number): number;
  /** Where the tallest card of a row ends. */
  bottom(row: number): number;
  /** The room above a row. */
  passage(row: number): RowPassage;
  /** Where an arrow runs along a passage, by its place in the order of those that do. */
  trackY(row: number, index: number): number;
  trackX(column: number, index: number, count: number): number;
}

interface Content {
  cells: Block;
  routes: readonly Route[];
  frames: readonly FrameRange[];
  tracks: Tracks;
}

export function scaleOf({ cells, routes, frames, tracks }: Content): Scale {
  const rows = rowsOf(cells);
  const passages = Array.from({ length: rows + 1 }, (_, row) => passageOf(row, { cells, routes, frames, tracks }));
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(0, ...cells.filter((cell) => cell.row === row).map(({ part }) => cardText(part).height)),
  );
  const tops: number[] = [];
  let y = margin;
  for (const [row, passage] of passages.entries()) {
    y += heightOf(passage);
    tops.push(y);
    y += heights[row] ?? margin;
  }
  const outer = Math.max(0, ...frames.filter(({ first }) => first.column === 0).map(({ inset }) => inset));
  const used = cells.reduce((most, { column }) => Math.max(most, column), 0);
  const outerRight = Math.max(0, ...frames.filter(({ last }) => last.column === used).map(({ inset }) => inset));
  const isPassedRight = (tracks.get(`column ${used + 1}`)?.length ?? 0) > 0;
  const left = (column: number): number => margin + outer + column * (card.width + betweenColumns);
  const top = (row: number): number => tops[row] ?? y;
  const bottom = (row: number): number => top(row) + (heights[row] ?? 0);
  const passage = (row: number): RowPassage => passages[row] ?? nothing;
  return {
    width: left(used) + card.width + Math.max(outerRight, isPassedRight ? betweenColumns : 0) + margin,
    height: y,
    left,
    top,
    bottom,
    passage,
    cardBox: ({ part, column, row }) => ({
      x: left(column),
      y: top(row),
      width: card.width,
      height: cardText(part).height,
    }),
    trackY: (row, index) => {
      const { below, starts, tracks: room } = passage(row);
      return top(row) - below - starts - room + (index + 0.5) * trackStep;
    },
    trackX: (column, index, count) => {
      const step = Math.min(trackStep, (betweenColumns - 2 * framePadding) / Math.max(1, count));
      return left(column) - betweenColumns / 2 + (index - (count - 1) / 2) * step;
    },
  };
}

const nothing: RowPassage = { above: 0, ends: 0, tracks: 0, starts: 0, below: 0 };

function heightOf({ above, ends, tracks, starts, below }: RowPassage): number {
  return above + ends + tracks + starts + below;
}

function passageOf(row: number, { routes, frames, tracks, cells }: Content): RowPassage {
  const isInner = row > 0 && row < rowsOf(cells);
  const room = (isBelowCard: boolean): number => {
    const heights = routes.flatMap((route) => {
      if (route.shape === "level" || route.label.isBelowCard !== isBelowCard) return [];
      const isHere = route.label.at.row + (isBelowCard ? 1 : 0) === row;
      return isHere ? [labelSize(labelLines(route)).height + labelGap] : [];
    });
    return Math.max(0, ...heights);
  };
  const count = tracks.get(`row ${row}`)?.length ?? 0;
  const isMet = routes.some((route) => meetsCard(route, row));
  return {
    above: Math.max(room(true) + (room(true) > 0 ? 4 : 0), isInner ? 12 : 0),
    ends:
      Math.max(0, ...frames.filter(({ last }) => last.row === row - 1).map(({ endLevels }) => endLevels)) *
      framePadding,
    tracks: count * trackStep,
    starts:
      Math.max(0, ...frames.filter(({ first }) => first.row === row).map(({ startLevels }) => startLevels)) * frameTop,
    below: Math.max(room(false) + (room(false) > 0 ? headRoom : 0), isMet ? headRoom + 8 : 0, isInner ? 8 : 0),
  };
}

/** Whether an arrow meets a card from the passage. */
function meetsCard(route: Route, row: number): boolean {
  if (route.shape === "level") return false;
  if (route.shape === "elbow") return route.rowPassage === row;
  if (route.shape === "around") return route.trunkPassage === row || route.leafPassage === row;
  return row === Math.max(route.from.row, route.to.row) || row === Math.min(route.from.row, route.to.row) + 1;
}
