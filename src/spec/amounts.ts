import type { Decimal } from "decimal.js";
import { multiplierPattern, numberPattern, parseNumber } from "./number-text.ts";

/**
 * A quantity as people write it: `10k`, `1.5M`, `2 million`, `1,200,000`, `~5000`, `500 GB`, `5k-10k users`, `10k+`.
 * `value` is in the unit that `unitOf` measures in. `note` says how a range or an open end was read.
 */
export type Amount = { value: number; note?: string } | { fault: string };

/**
 * What one of a written unit is worth, or why it cannot be used here. The unit comes in lower case and is empty when none
 * stands there; the multiplier is as written (`k`, `M`, `million`) or empty.
 */
export type UnitOf = (unit: string, multiplier: string) => Decimal.Value | { fault: string };

const closedPrefix =
  /^(?:~|≈|<=?|≤|about|around|approx(?:\.|imately)?|circa|ca\.?|roughly|between|up to|max(?:\.|imum)?)\s*/i;
const openPrefix = /^(?:>=?|≥|over|more than|at least|min(?:\.|imum)?)\s*/i;
const rangePattern = /(?<=[\p{L}\d])\s*(?:–|—|(?<!\de)-|\bto\b|\band\b)\s*(?=[\d.])/iu;
const amountPattern = new RegExp(`^(${numberPattern})\\s*([^\\d\\s+\\-–—][^\\d+–—]*)?(\\+)?$`, "iu");

/** Longer texts are prose, not quantities. */
const maximumCharacters = 60;

/** Reads one quantity or a range of two. Faults read on after the value met. */
export function readAmount(written: string, unitOf: UnitOf): Amount {
  if (written.length > maximumCharacters) return { fault: "is too long for a number" };
  const closed = written.trim().replace(closedPrefix, "");
  const bare = closed.replace(openPrefix, "");
  const [first = "", second, third] = bare.split(rangePattern);
  if (third !== undefined) return { fault: "holds more than two numbers" };
  if (second !== undefined) return readRange(first, second, unitOf);
  const single = readSingle(first, unitOf);
  if ("fault" in single) return single;
  const value = single.value.toNumber();
  return bare === closed && !single.open
    ? { value }
    : { value, note: "it is open above; the stated figure is planned for" };
}

function readRange(first: string, second: string, unitOf: UnitOf): Amount {
  const upper = readSingle(second, unitOf);
  if ("fault" in upper) return upper;
  // In `5-10k users` the lower end is read as 5, which does no harm: only the upper end counts.
  const lower = readSingle(first, unitOf);
  if ("fault" in lower) return lower;
  if (lower.value.greaterThan(upper.value)) return { fault: "is a range that begins with its larger end" };
  return { value: upper.value.toNumber(), note: "it is a range; its upper end is planned for" };
}

function readSingle(text: string, unitOf: UnitOf): { value: Decimal; open: boolean } | { fault: string } {
  const match = amountPattern.exec(text.trim());
  if (match === null) return { fault: "is not a number" };
  const [, digits = "", words = "", plus] = match;
  const multiplier = multiplierPattern.exec(words);
  const value = parseNumber(digits, multiplier?.[1]);
  if ("fault" in value) return value;
  const unit = words.slice(multiplier?.[0].length ?? 0).trim();
  const worth = unitOf(unit.toLowerCase().replace(/\s+/g, " "), multiplier?.[1] ?? "");
  if (typeof worth === "object" && "fault" in worth) return worth;
  return { value: value.value.times(worth), open: plus !== undefined };
}
