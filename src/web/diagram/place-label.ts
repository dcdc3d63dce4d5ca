import { type Label, labelLines, labelSize } from "./labels.ts";
import type { Box, Point } from "./lines.ts";
import type { Route } from "./route-flows.ts";
import { headRoom } from "./scale.ts";

/** Room between a line and its label. */
const besideLine = 6;

/** To the left of the upright piece at the card that the label tells about, or below a level line. */
export function placedLabel(route: Route, points: readonly Point[], frames: readonly Box[]): Label {
  const lines = labelLines(route);
  const size = labelSize(lines);
  const [first, last] = [points[0] ?? { x: 0, y: 0 }, points.at(-1) ?? { x: 0, y: 0 }];
  if (route.shape === "level") {
    const piece = clearPiece(first, last, frames);
    const isRoomy = piece.right - piece.left >= size.width;
    const { left, right } = isRoomy ? piece : { left: first.x, right: last.x };
    return { lines, anchor: "middle", box: { x: (left + right - size.width) / 2, y: first.y + besideLine, ...size } };
  }
  const end = route.label.at === route.from ? first : last;
  const y = route.label.isBelowCard ? end.y + besideLine : end.y - headRoom - size.height;
  return { lines, anchor: "end", box: { x: end.x - besideLine - size.width, y, ...size } };
}

/** The longest piece of a level line that no border of a frame crosses. */
function clearPiece(
  { x: one, y }: Point,
  { x: other }: Point,
  frames: readonly Box[],
): { left: number; right: number } {
  const [start, end] = [Math.min(one, other), Math.max(one, other)];
  const borders = frames
    .filter((frame) => frame.y < y && y < frame.y + frame.height)
    .flatMap((frame) => [frame.x, frame.x + frame.width])
    .filter((x) => start < x && x < end)
    .toSorted((left, right) => left - right);
  const pieces = [...borders, end].map((right, index) => ({ left: borders[index - 1] ?? start, right }));
  return pieces.reduce((best, piece) => (piece.right - piece.left > best.right - best.left ? piece : best));
}
