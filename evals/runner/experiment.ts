import type { Verdict } from "../evaluators/evaluator.ts";
import type { Row } from "../evaluators/row.ts";

/** One answer and what every evaluator said of it. */
export interface ScoredRow {
  key: string;
  split: Row["split"];
  /** Values to group by: of a brief or of a planted fault. */
  tags: Readonly<Record<string, string | readonly string[]>>;
  repetition: number;
  /** Why the target gave no answer; null where it did. */
  error: string | null;
  /** By evaluator id. A missing one means that the evaluator broke. */
  verdicts: ReadonlyMap<string, Verdict>;
  /** The answer as JSON: the plan, or what the target has instead. */
  json: unknown;
}

/** What was run, so that two results can be told apart. */
export interface Provenance {
  target: string;
  decider: string;
  gitRevision: string;
  catalogVersion: string;
  promptVersions: Readonly<Record<string, string>>;
  dataset: string;
  startedAt: string;
}

export interface Experiment {
  name: string;
  provenance: Provenance;
  rows: readonly ScoredRow[];
}
