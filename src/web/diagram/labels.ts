import type { Box } from "./lines.ts";
import type { Route } from "./route-flows.ts";
import { wrapText } from "./wrap-text.ts";

/** A label as it is broken into lines, in a box that it fits into. */
export interface Label {
  lines: readonly string[];
  box: Box;
  /** To the left of an upright line it ends at the line; beside a level one it is centred. */
  anchor: "end" | "middle";
}

export const labelLine = 13;
/** A letter of a label takes about 5.8 units. */
const letterWidth = 5.8;
/** As wide as the room between two columns allows. */
const columns = 16;
const mostLines = 3;

export function labelLines({ flow }: Route): string[] {
  return wrapText(flow.label, { columns, lines: mostLines });
}

export function labelSize(lines: readonly string[]): Pick<Box, "width" | "height"> {
  const longest = Math.max(0, ...lines.map((line) => Array.from(line).length));
  return { width: longest * letterWidth, height: lines.length * labelLine };
}
