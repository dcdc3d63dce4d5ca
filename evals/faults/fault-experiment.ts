import type { Catalog } from "../../src/catalog/catalog.ts";
import { type CheckResult, checkSpec } from "../../src/check/check-spec.ts";
import { parseSpec } from "../../src/check/parse-spec.ts";
import { parseBrief } from "../../src/spec/parse-brief.ts";
import type { FaultRow } from "../datasets/schema.ts";
import type { Verdict } from "../evaluators/evaluator.ts";
import type { Experiment, ScoredRow } from "../runner/experiment.ts";
import { faultQuestions, faultVerdict } from "./fault-questions.ts";

/** Name of the data set of planted faults, here and after `--dataset`. */
export const faultsDataset = "faults";

export interface FaultInput {
  rows: readonly FaultRow[];
  catalog: Catalog;
  gitRevision: string;
  startedAt: string;
}

/** `infraspec check` over specifications with planted faults. Offline and deterministic; throws BadInputError for a row it cannot read. */
export function faultExperiment({ rows, catalog, gitRevision, startedAt }: FaultInput): Experiment {
  return {
    name: "check-rules",
    provenance: {
      target: "check",
      decider: "rules",
      gitRevision,
      catalogVersion: catalog.version,
      promptVersions: {},
      dataset: faultsDataset,
      startedAt,
    },
    rows: rows.map((row) => scored(row, catalog)),
  };
}

function scored(row: FaultRow, catalog: Catalog): ScoredRow {
  const { key, split, tags, expect } = row;
  const { status, checks, findings } = checkedFault(row, catalog);
  return {
    key,
    split,
    tags,
    repetition: 1,
    error: null,
    json: { key, expect, status, findings, checks },
    verdicts: new Map(
      faultQuestions.map((question): [string, Verdict] => [question.id, faultVerdict(question, { row, checks })]),
    ),
  };
}

/** What the rules say of the specification of a row. */
function checkedFault({ key, brief, spec }: FaultRow, catalog: Catalog): CheckResult {
  return checkSpec({ ...parseSpec({ spec }, key), brief: parseBrief(brief).brief, catalog });
}
