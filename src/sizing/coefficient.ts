import type { Confidence } from "../spec/words.ts";

/** A published (or stated) figure with its range. `url` is null where no published figure was found. */
export interface Coefficient {
  id: string;
  low: number;
  typical: number;
  high: number;
  unit: string;
  url: string | null;
  asOf: string;
  confidence: Confidence;
}

/** A figure of our own, where nothing is published: it says so. */
export function judgement(
  id: string,
  { low, typical, high, unit }: Pick<Coefficient, "low" | "typical" | "high" | "unit">,
): Coefficient {
  return { id, low, typical, high, unit, url: null, asOf: "2026-11", confidence: "low" };
}

/** Where coefficients come from, as one line of text. */
export function sourceText(coefficients: readonly Coefficient[]): string {
  if (coefficients.length === 0) return "arithmetic";
  return coefficients.map(({ id, url }) => (url === null ? `${id} (judgement)` : `${id} ${url}`)).join("; ");
}
