import type { Part } from "./graph.ts";
import { wrapText } from "./wrap-text.ts";

/** Sizes of a part's card, in the units of the drawing (1 = one CSS pixel at full size). */
export const card = {
  width: 204,
  padding: 12,
  iconSize: 28,
  textLeft: 50,
  roleBaseline: 21,
  nameTop: 37,
  nameLine: 16,
  factLine: 15,
  gap: 6,
} as const;

/** A bold letter of 13 units takes about 7.7, a plain one of 11.5 about 6. */
const nameColumns = 19;
const factColumns = 30;
const mostNameLines = 3;
const mostFactLines = 3;

/** A line of a fact; `isUnknown` holds for all lines of a fact that is not known. */
export interface FactLine {
  text: string;
  isUnknown: boolean;
}

/** The texts of a card as they are broken into lines. */
export interface CardText {
  name: readonly string[];
  facts: readonly FactLine[];
  height: number;
}

export function cardText({ name, facts }: Pick<Part, "name" | "facts">): CardText {
  const nameLines = wrapText(name, { columns: nameColumns, lines: mostNameLines });
  const factLines = facts.flatMap((fact) =>
    wrapText(fact, { columns: factColumns, lines: mostFactLines }).map((text) => ({
      text,
      isUnknown: isUnknown(fact),
    })),
  );
  const head = Math.max(
    card.padding + card.iconSize,
    card.nameTop + (nameLines.length - 1) * card.nameLine + card.gap - 2,
  );
  const body = factLines.length === 0 ? 0 : card.gap + factLines.length * card.factLine;
  return { name: nameLines, facts: factLines, height: head + body + card.padding };
}

function isUnknown(fact: string): boolean {
  return fact.endsWith(": unknown") || fact === "no published price";
}
