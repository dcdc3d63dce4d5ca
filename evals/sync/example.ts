import { createHash } from "node:crypto";
import type { Example } from "langsmith/schemas";
import type { Row } from "../evaluators/row.ts";
import { stableId } from "./stable-id.ts";

/** A row of any data set as LangSmith keeps it: what goes in, what is expected, and words to filter by. */
export interface Mirrored {
  key: string;
  split: string | null;
  inputs: Record<string, unknown>;
  outputs: Record<string, unknown>;
  tags: Record<string, unknown>;
}

export function mirrorBrief({ key, split, tags, brief, expect }: Row): Mirrored {
  return { key, split, inputs: { key, brief }, outputs: { expect }, tags };
}

/** Ids follow from the data set, so that two workspaces do not fight over one id. */
export function exampleId(datasetId: string, key: string): string {
  return stableId(key, datasetId);
}

/** Changes whenever anything of the row does. Keys are sorted, so that their order in the file does not count. */
export function contentHash({ split, inputs, outputs, tags }: Mirrored): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted({ split, inputs, outputs, tags })))
    .digest("hex");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(
    entries.toSorted(([first], [second]) => (first < second ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  );
}

export function metadataOf(row: Mirrored): Record<string, unknown> {
  return { ...row.tags, key: row.key, hash: contentHash(row) };
}

/** As `evaluate` takes it when it asks no server. */
export function localExample(datasetId: string, row: Mirrored): Example {
  return {
    id: exampleId(datasetId, row.key),
    dataset_id: datasetId,
    created_at: "2026-01-01T00:00:00Z",
    modified_at: "2026-01-01T00:00:00Z",
    inputs: row.inputs,
    outputs: row.outputs,
    metadata: metadataOf(row),
    runs: [],
  };
}
