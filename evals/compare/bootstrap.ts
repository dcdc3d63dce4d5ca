const resamples = 2000;
const seed = 20_261_125;
const tail = 0.025;

export interface Interval {
  low: number;
  high: number;
}

/**
 * Where the mean of such values lies in 95 of 100 cases, by drawing the values again and again. Seeded: the same values
 * give the same interval. Null for fewer than two values, of which nothing can be said.
 */
export function meanInterval(values: readonly number[]): Interval | null {
  if (values.length < 2) return null;
  const random = seededRandom(seed);
  const means = Array.from({ length: resamples }, () => {
    let total = 0;
    for (let drawn = 0; drawn < values.length; drawn += 1) total += values[Math.floor(random() * values.length)] ?? 0;
    return total / values.length;
  }).toSorted((first, second) => first - second);
  return { low: means[Math.floor(resamples * tail)] ?? 0, high: means[Math.ceil(resamples * (1 - tail)) - 1] ?? 0 };
}

/** Mulberry32: numbers from 0 to 1 that look random and always come in the same order. */
function seededRandom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
