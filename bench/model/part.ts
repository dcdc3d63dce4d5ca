/** What a part of the benchmark has found out. */
export interface Part {
  markdown: string;
  /** Its main figures, a line each. */
  summary: readonly string[];
}
