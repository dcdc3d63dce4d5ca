import { type Block, CellGrid, columnCount } from "./cell-grid.ts";
import type { Part, PartKind } from "./graph.ts";

/** On the way of a request: these stand one below the other in the first column. */
export const edgeKinds: ReadonlySet<PartKind> = new Set(["users", "firewall", "cdn"]);

const besideFirst = [1, 2] as const;
const outerFirst = [2, 1] as const;

/**
 * The application with what stands in the same frame. The way of a request goes down the first column: entry,
 * application, database, copies of it. The rest stands beside the row that it works with, as near as there is room.
 */
export function applicationBlock(parts: readonly Part[], keepsColumnClear: boolean): Block {
  const grid = new CellGrid();
  const ofKind = (...kinds: readonly PartKind[]): Part[] => parts.filter(({ kind }) => kinds.includes(kind));
  for (const part of ofKind("users", "firewall", "cdn", "entry")) grid.putPart(part, { rows: [], columns: [0] });
  const above = grid.rows - 1;
  for (const part of ofKind("compute")) grid.putPart(part, { rows: [], columns: [0] });
  const own = Math.max(0, grid.rows - 1);
  const [next, last] = [own + 1, own + 2];
  const near = above < 0 ? [own] : [own, above];

  for (const part of ofKind("database")) grid.putPart(part, { rows: [next], columns: [0, 1, 2] });
  for (const part of ofKind("replica")) grid.putPart(part, { rows: [last], columns: [0, 1, 2] });
  for (const part of ofKind("backup")) grid.putPart(part, { rows: [last], columns: [0, 1, 2] });
  delivery(grid, ofKind("registry"), ofKind("pipeline"), { near, isAbove: above >= 0 });
  const hasDatabase = ofKind("database").length > 0;
  const dataColumns = hasDatabase || keepsColumnClear ? besideFirst : [0, 1, 2];
  for (const part of ofKind("cache", "storage")) grid.putPart(part, { rows: [next, own, last], columns: dataColumns });
  for (const part of ofKind("secrets", "log-in", "other", "team"))
    grid.putPart(part, { rows: inUse(grid, [...near, next, last]), columns: besideFirst });
  for (const part of ofKind("monitoring"))
    grid.putPart(part, { rows: inUse(grid, [own, next, last, ...near]), columns: outerFirst });
  for (const part of ofKind("on-call", "network"))
    grid.putPart(part, { rows: inUse(grid, [last, next, own, ...near]), columns: outerFirst });
  return grid.cells;
}

/** Rows that there are already; a new one makes the drawing longer. */
function inUse(grid: CellGrid, rows: readonly number[]): number[] {
  return rows.filter((row) => row < grid.rows);
}

interface Surroundings {
  /** Rows beside which a change arrives, best first. */
  near: readonly number[];
  isAbove: boolean;
}

/** A change comes from the right: from the pipeline over the images to the application. */
function delivery(
  grid: CellGrid,
  registries: readonly Part[],
  pipelines: readonly Part[],
  { near, isAbove }: Surroundings,
): void {
  const rows = isAbove ? near.toReversed() : near;
  if (registries.length === 0) {
    for (const part of pipelines) grid.putPart(part, { rows: near, columns: besideFirst });
    return;
  }
  for (const part of registries) {
    const { row } = grid.putPart(part, { rows, columns: besideFirst });
    for (const pipeline of pipelines) grid.putPart(pipeline, { rows: [row, ...near], columns: [columnCount - 1, 1] });
  }
}
