import { card } from "./card.ts";
import { type FrameRange, framePadding, frameTop } from "./frame-ranges.ts";
import type { Group } from "./graph.ts";
import { type Box, type Point, piecesOf } from "./lines.ts";
import type { Scale } from "./scale.ts";
import { wrapText } from "./wrap-text.ts";

export interface PlacedGroup {
  group: Group;
  box: Box;
  /** Its name, cut where an arrow enters the frame. */
  label: string;
}

export function frameBox({ first, last, startLevels, endLevels, inset }: FrameRange, scale: Scale): Box {
  const x = scale.left(first.column) - inset;
  const y = scale.top(first.row) - scale.passage(first.row).below - startLevels * frameTop;
  const bottom = scale.bottom(last.row) + scale.passage(last.row + 1).above + endLevels * framePadding;
  return { x, y, width: scale.left(last.column) + card.width + inset - x, height: bottom - y };
}

/** From the left border of a frame to its name, without and with a logo before it. */
export const nameLeft = { plain: 14, withIcon: 42 } as const;
/** A letter of a frame's name takes about 7.4 units. */
const nameLetter = 7.4;

export function frameLabel({ group, box }: Omit<PlacedGroup, "label">, lines: readonly (readonly Point[])[]): string {
  const left = box.x + (group.icon === null ? nameLeft.plain : nameLeft.withIcon);
  const head = { top: box.y, bottom: box.y + frameTop };
  const crossing = lines
    .flatMap(piecesOf)
    .filter((piece) => piece.top < head.bottom && piece.bottom > head.top && piece.right >= left)
    .map((piece) => piece.left);
  const right = Math.min(box.x + box.width, ...crossing) - 4;
  const columns = Math.max(1, Math.floor((right - left) / nameLetter));
  return wrapText(group.label, { columns, lines: 1 })[0] ?? "";
}
