import type { Client } from "langsmith";
import type { Example } from "langsmith/schemas";
import { AppError } from "../../src/errors.ts";
import type { Row } from "../evaluators/row.ts";
import { briefsDataset } from "../sync/datasets.ts";
import { contentHash, exampleId, mirrorBrief } from "../sync/example.ts";
import { findDataset } from "../sync/sync-dataset.ts";

/**
 * The rows as LangSmith has them, so that the experiment is recorded against its version of the data set. Throws AppError
 * `not_found` where a row is missing or another one than in the file.
 */
export async function syncedExamples(client: Client, rows: readonly Row[]): Promise<Example[]> {
  const datasetId = await findDataset(client, briefsDataset);
  if (datasetId === undefined)
    throw new AppError("not_found", `LangSmith has no data set ${briefsDataset}: run npm run evals:sync first`);
  const there = new Map<string, Example>();
  for await (const example of client.listExamples({ datasetId })) there.set(example.id, example);
  return rows.map((row) => {
    const example = there.get(exampleId(datasetId, row.key));
    if (example?.metadata?.hash === contentHash(mirrorBrief(row))) return example;
    throw new AppError("not_found", `LangSmith has another ${row.key} than the file: run npm run evals:sync first`);
  });
}
