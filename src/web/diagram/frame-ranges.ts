import type { Block, Cell } from "./cell-grid.ts";
import type { ArchitectureGraph, Group } from "./graph.ts";

/** From the border of a frame to what is in it. */
export const framePadding = 16;
/** The head of a frame, which its name stands in. */
export const frameTop = 36;

/** The cells that a frame goes around, and how many frames begin and end with it at its upper and lower border. */
export interface FrameRange {
  group: Group;
  first: Cell;
  last: Cell;
  startLevels: number;
  endLevels: number;
  /** From its left and right border to the cards. */
  inset: number;
}

export function frameRanges({ groups, parts }: ArchitectureGraph, cells: Block): FrameRange[] {
  const cellById = new Map(cells.map((cell) => [cell.part.id, cell]));
  const rangeOf = (group: Group): Omit<FrameRange, "startLevels" | "endLevels" | "inset"> => {
    const ids = new Set([group.id, ...groups.filter(({ parentId }) => parentId === group.id).map(({ id }) => id)]);
    const inside = parts.flatMap(({ id, groupId }) =>
      groupId !== null && ids.has(groupId) ? (cellById.get(id) ?? []) : [],
    );
    const columns = inside.map(({ column }) => column);
    const rows = inside.map(({ row }) => row);
    return {
      group,
      first: { column: Math.min(...columns), row: Math.min(...rows) },
      last: { column: Math.max(...columns), row: Math.max(...rows) },
    };
  };
  const ranges = groups.map(rangeOf);
  return ranges.map((range) => {
    const inner = ranges.filter(({ group }) => group.parentId === range.group.id);
    return {
      ...range,
      startLevels: 1 + (inner.some(({ first }) => first.row === range.first.row) ? 1 : 0),
      endLevels: 1 + (inner.some(({ last }) => last.row === range.last.row) ? 1 : 0),
      inset: framePadding * (inner.length > 0 ? 2 : 1),
    };
  });
}
