import type { Band } from "../../spec/words.ts";

/** A usage that does not vary. */
export function fixed(value: number): Band {
  return { low: value, expected: value, high: value };
}

export function scale(band: Band, factor: number): Band {
  return { low: band.low * factor, expected: band.expected * factor, high: band.high * factor };
}

export function addBands(first: Band, second: Band): Band {
  return { low: first.low + second.low, expected: first.expected + second.expected, high: first.high + second.high };
}

/** At least `least`, in each of low, expected and high. */
export function atLeast(band: Band, least: number): Band {
  return { low: Math.max(band.low, least), expected: Math.max(band.expected, least), high: Math.max(band.high, least) };
}
