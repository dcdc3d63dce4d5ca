import { type Block, columnCount, type PlacedCell } from "./cell-grid.ts";
import { isFreeOf, type Run, runOf } from "./column-runs.ts";
import type { ArchitectureGraph, Flow } from "./graph.ts";

/**
 * The way of an arrow between the cards: straight, or through the passages between rows and columns, which no card is
 * in. Passage `n` between rows runs above row `n`, one between columns to the left of column `n`.
 */
export type Route = Ends &
  (
    | { shape: "upright"; label: LabelPlace }
    | { shape: "level"; columnPassage: number }
    /** From one card to the passage, along it, and to the other. */
    | { shape: "elbow"; rowPassage: number; label: LabelPlace }
    /** From `trunk` to the passage at its row, over one between columns to the passage at the row of `leaf`. */
    | {
        shape: "around";
        trunk: PlacedCell;
        leaf: PlacedCell;
        trunkPassage: number;
        columnPassage: number;
        leafPassage: number;
        label: LabelPlace;
      }
  );

interface Ends {
  flow: Flow;
  from: PlacedCell;
  to: PlacedCell;
}

/** The label stands at the card that it tells about, in the passage above or below it. */
export interface LabelPlace {
  at: PlacedCell;
  isBelowCard: boolean;
}

export function routeFlows({ flows }: ArchitectureGraph, cells: Block): Route[] {
  const byId = new Map(cells.map((cell) => [cell.part.id, cell]));
  const ends = flows.flatMap((flow): Ends[] => {
    const from = byId.get(flow.from);
    const to = byId.get(flow.to);
    return from === undefined || to === undefined || from === to ? [] : [{ flow, from, to }];
  });
  const straight = ends.map((pair) => straightRoute(pair, cells));
  const runs: Run[] = straight.flatMap((route) =>
    route?.shape === "upright" ? runOf([route.from, route.to], null) : [],
  );
  return ends.map((pair, index) => straight[index] ?? bentRoute(pair, cells, runs));
}

/** Many arrows meet at the application, changes arrive from elsewhere: the trunk is where an arrow has company. */
function trunkAndLeaf({ flow, from, to }: Ends): [PlacedCell, PlacedCell] {
  return to.part.kind === "compute" || flow.kind === "delivery" ? [to, from] : [from, to];
}

function straightRoute(ends: Ends, cells: Block): Route | null {
  const { from, to } = ends;
  const [trunk, leaf] = trunkAndLeaf(ends);
  if (from.column === to.column && isClear(cells, from.column, [from.row, to.row]))
    return { ...ends, shape: "upright", label: { at: leaf, isBelowCard: leaf.row < trunk.row } };
  if (from.row === to.row && Math.abs(from.column - to.column) === 1)
    return { ...ends, shape: "level", columnPassage: Math.max(from.column, to.column) };
  return null;
}

/** Bent once where both cards reach a passage straight and no other arrow runs there, else around what is between. */
function bentRoute(ends: Ends, cells: Block, runs: Run[]): Route {
  const [trunk, leaf] = trunkAndLeaf(ends);
  for (const rowPassage of elbowPassages([trunk, leaf], cells)) {
    const own = [...runOf([trunk], rowPassage), ...runOf([leaf], rowPassage)];
    if (!own.every((run) => isFreeOf(run, runs))) continue;
    runs.push(...own);
    return { ...ends, shape: "elbow", rowPassage, label: { at: leaf, isBelowCard: leaf.row < rowPassage } };
  }
  const isUp = leaf.row < trunk.row;
  const isRight = leaf.column > trunk.column || (leaf.column === trunk.column && trunk.column < columnCount - 1);
  const passages = {
    trunkPassage: isUp ? trunk.row : trunk.row + 1,
    columnPassage: isRight ? trunk.column + 1 : trunk.column,
    leafPassage: isUp ? leaf.row + 1 : leaf.row,
  };
  runs.push(...runOf([trunk], passages.trunkPassage), ...runOf([leaf], passages.leafPassage));
  return { ...ends, shape: "around", trunk, leaf, ...passages, label: { at: leaf, isBelowCard: isUp } };
}

/** Passages that both cards reach straight through their own columns, first the one next to the trunk. */
function elbowPassages([trunk, leaf]: readonly [PlacedCell, PlacedCell], cells: Block): number[] {
  if (trunk.column === leaf.column) return [];
  if (trunk.row === leaf.row) return [trunk.row + 1];
  const isDown = leaf.row > trunk.row;
  const [atTrunk, atLeaf] = isDown ? [trunk.row + 1, leaf.row] : [trunk.row, leaf.row + 1];
  const between = [trunk.row, leaf.row] as const;
  return [
    ...(isClear(cells, leaf.column, between) ? [atTrunk] : []),
    ...(isClear(cells, trunk.column, between) ? [atLeaf] : []),
  ];
}

/** Nothing stands in a column between two rows. */
function isClear(cells: Block, column: number, [one, other]: readonly [number, number]): boolean {
  const [upper, lower] = [Math.min(one, other), Math.max(one, other)];
  return cells.every((cell) => cell.column !== column || cell.row <= upper || cell.row >= lower);
}
