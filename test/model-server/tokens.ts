/** A rough average for English text and JSON. Real tokenizers differ by model; only ratios between runs mean anything. */
export const charactersPerToken = 4;

/** Approximates the number of tokens of a text as ceil(characters / 4). */
export function countTokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}
