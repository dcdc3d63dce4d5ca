/** A coordinate to a tenth: finer is not seen, and takes room. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
