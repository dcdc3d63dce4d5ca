export interface Point {
  x: number;
  y: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Upright and level pieces only: a diagram has no others. */
export interface Piece {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function piecesOf(points: Line): Piece[] {
  return points.slice(1).map((end, index) => {
    const start = points[index] ?? end;
    return {
      left: Math.min(start.x, end.x),
      right: Math.max(start.x, end.x),
      top: Math.min(start.y, end.y),
      bottom: Math.max(start.y, end.y),
    };
  });
}

/** The corners of an arrow. */
export type Line = readonly Point[];

/** How often lines cross or lie on each other. */
export function crossings(lines: readonly Line[]): number {
  return lines.reduce((count, line, index) => count + crossingsWith(line, lines.slice(index + 1)), 0);
}

/** The same, but only where one of two lines has part in it. */
export function crossingsOf(pair: readonly number[], lines: readonly Line[]): number {
  const others = lines.filter((_, index) => !pair.includes(index));
  const own = pair.map((index) => lines[index] ?? []);
  return crossings(own) + own.reduce((count, line) => count + crossingsWith(line, others), 0);
}

function crossingsWith(line: Line, others: readonly Line[]): number {
  const own = piecesOf(line);
  return others.reduce(
    (count, other) =>
      count + piecesOf(other).reduce((sum, piece) => sum + own.filter((one) => meet(one, piece)).length, 0),
    0,
  );
}

function meet(one: Piece, other: Piece): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}
