/** Places values on a line by their logarithm: each step of ten is as long as the next. */
export interface LogScale {
  place: (value: number) => number;
  /** Powers of ten inside the scale. */
  ticks: readonly number[];
}

interface Ends {
  least: number;
  most: number;
  from: number;
  to: number;
}

/** `least` and `most` must be above zero; what lies outside is put at the end. */
export function logScale({ least, most, from, to }: Ends): LogScale {
  const low = Math.log10(least);
  const span = Math.max(Math.log10(most) - low, 1e-9);
  const place = (value: number): number => {
    const share = (Math.log10(Math.max(value, least)) - low) / span;
    return Math.round((from + Math.min(1, share) * (to - from)) * 10) / 10;
  };
  const first = Math.ceil(low - 1e-9);
  const last = Math.floor(low + span + 1e-9);
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => 10 ** (first + index));
  return { place, ticks };
}

/** The power of ten at or below a value. */
export function powerBelow(value: number): number {
  return 10 ** Math.floor(Math.log10(value));
}

/** The power of ten at or above a value. */
export function powerAbove(value: number): number {
  return 10 ** Math.ceil(Math.log10(value));
}
