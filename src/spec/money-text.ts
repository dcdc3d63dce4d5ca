import type { Decimal } from "decimal.js";
import { multiplierPattern, numberPattern, parseNumber } from "./number-text.ts";

/** The dollar amounts that a text holds: one, or the two ends of a range with the smaller first. */
export type Amounts = { amounts: readonly Decimal[] } | { fault: string };

const amountPattern = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?<before>us\$|usd\s*\$?|\$)?\s*` +
    `(?<digits>${numberPattern.replace(String.raw`[+\-−]?`, "")})` +
    String.raw`(?<multiplier>\s*(?:thousand|million|billion|mln|bn|k|m|b)(?!\p{L}))?\s*(?<after>us dollars?|usd|dollars?|bucks|\$)?`,
  "giu",
);

/** Words that would change the amount a hundredfold or more if they were passed over. */
const unknownMultiplier = /\b(?:hundred|trillion|lakhs?|crores?|cents?)\b/i;

/** Reads the amounts of a text. Where some numbers are marked as dollars, the others (`for 5 engineers`) are no amounts. */
export function amountsIn(text: string): Amounts {
  const numbers = [...text.matchAll(amountPattern)];
  const isRange = isRangeOf(text, numbers);
  const marked = numbers.filter(({ groups }) => groups?.before !== undefined || groups?.after !== undefined);
  const used = marked.length > 0 && !isRange ? marked : numbers;
  if (used.length > (isRange ? 2 : 1)) return { fault: "holds several amounts; state one" };
  if (unknownMultiplier.test(text) || used.some((match) => runsOn(text, match))) {
    return { fault: "holds a number whose multiplier or unit is not known" };
  }
  return decimalsOf(used);
}

/** Whether letters follow at once that belong to no multiplier or currency: `6kk`. */
function runsOn(text: string, match: RegExpExecArray): boolean {
  return !/\s$/.test(match[0]) && /^\p{L}/u.test(text.slice(match.index + match[0].length));
}

/** Whether two numbers are all there is and are joined as the ends of a range: by a dash, `to` or `and`. */
function isRangeOf(text: string, [first, second, third]: readonly RegExpExecArray[]): boolean {
  if (first === undefined || second === undefined || third !== undefined) return false;
  return /^\s*(?:[-–—]|to|and)\s*$/i.test(text.slice(first.index + first[0].length, second.index));
}

function decimalsOf(numbers: readonly RegExpExecArray[]): Amounts {
  const amounts: Decimal[] = [];
  for (const { groups } of numbers) {
    const multiplier = multiplierPattern.exec((groups?.multiplier ?? "").trim())?.[1];
    const read = parseNumber((groups?.digits ?? "").replace(/[.,\s]+$/, ""), multiplier);
    if ("fault" in read) return read;
    amounts.push(read.value);
  }
  const [first, second] = amounts;
  const falls = first !== undefined && second?.lessThan(first) === true;
  return falls ? { fault: "is a range that begins with its larger end" } : { amounts };
}
