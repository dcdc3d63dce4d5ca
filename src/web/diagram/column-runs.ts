import type { PlacedCell } from "./cell-grid.ts";

/** An upright piece of an arrow in a column: the passages between rows that it touches. */
export interface Run {
  column: number;
  first: number;
  last: number;
  /** The passage that the arrow turns in; null: it goes straight to a card. */
  turn: number | null;
  /** Sides of cards that it ends at. Arrows at one side have places of their own there. */
  sides: readonly string[];
}

/** The run from a card to the passage that its arrow turns in, or between two cards. */
export function runOf(ends: readonly PlacedCell[], turn: number | null): Run[] {
  const [one, other] = ends;
  if (one === undefined) return [];
  if (turn === null) {
    if (other === undefined) return [];
    const [upper, lower] = one.row < other.row ? [one, other] : [other, one];
    const sides = [`${upper.part.id} below`, `${lower.part.id} above`];
    return [{ column: one.column, first: upper.row + 1, last: lower.row, turn, sides }];
  }
  const isDown = turn > one.row;
  const [first, last] = isDown ? [one.row + 1, turn] : [turn, one.row];
  return [{ column: one.column, first, last, turn, sides: [`${one.part.id} ${isDown ? "below" : "above"}`] }];
}

/** Two runs may share the one passage that both turn in, since their order there can be chosen, and the side of a card. */
export function isFreeOf(run: Run, others: readonly Run[]): boolean {
  return others.every((other) => {
    if (other.column !== run.column || other.sides.some((side) => run.sides.includes(side))) return true;
    const [first, last] = [Math.max(run.first, other.first), Math.min(run.last, other.last)];
    return first > last || (first === last && run.turn === first && other.turn === first);
  });
}
