import type { Client } from "langsmith";
import type { Example } from "langsmith/schemas";
import { contentHash, exampleId, type Mirrored, metadataOf } from "./example.ts";
import { langSmithError, statusOf } from "./langsmith-client.ts";

/** As much as one request carries well. */
const batchSize = 50;

export interface DatasetToMirror {
  name: string;
  description: string;
  rows: readonly Mirrored[];
}

/** Keys by what was done with them. `foreign`: examples that somebody else added, which are left alone. */
export interface SyncResult {
  datasetId: string;
  created: readonly string[];
  updated: readonly string[];
  deleted: readonly string[];
  unchanged: number;
  foreign: number;
}

/**
 * Makes the data set in LangSmith what the file is, by stable ids and content hashes: what is the same is not written.
 * Where another sync got in between (409), it looks once more. Throws AppError for what LangSmith refuses.
 */
export async function syncDataset(client: Client, dataset: DatasetToMirror): Promise<SyncResult> {
  const datasetId = await attempt(
    `opening the data set ${dataset.name}`,
    async () => await openDataset(client, dataset),
  );
  return await attempt(`syncing ${dataset.name}`, async () => {
    try {
      return await syncExamples(client, datasetId, dataset);
    } catch (error) {
      if (statusOf(error) !== 409) throw error;
      return await syncExamples(client, datasetId, dataset);
    }
  });
}

async function attempt<Result>(doing: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw langSmithError(doing, error);
  }
}

/** The id of the data set of this name; undefined where there is none. */
export async function findDataset(client: Client, name: string): Promise<string | undefined> {
  return await attempt(`looking for the data set ${name}`, async () => {
    for await (const { id, name: found } of client.listDatasets({ datasetName: name })) if (found === name) return id;
    return undefined;
  });
}

async function openDataset(client: Client, { name, description }: DatasetToMirror): Promise<string> {
  const found = await findDataset(client, name);
  if (found !== undefined) return found;
  try {
    return (await client.createDataset(name, { description })).id;
  } catch (error) {
    // Somebody else created it since we looked.
    const now = statusOf(error) === 409 ? await findDataset(client, name) : undefined;
    if (now === undefined) throw error;
    return now;
  }
}

async function syncExamples(client: Client, datasetId: string, { rows }: DatasetToMirror): Promise<SyncResult> {
  const there = new Map<string, Example>();
  for await (const example of client.listExamples({ datasetId })) there.set(example.id, example);
  const wanted = new Map(rows.map((row) => [exampleId(datasetId, row.key), row]));
  const created = rows.filter(({ key }) => !there.has(exampleId(datasetId, key)));
  const updated = rows.filter((row) => isChanged(there.get(exampleId(datasetId, row.key)), row));
  const others = [...there.values()].filter(({ id }) => !wanted.has(id));
  const gone = others.filter(({ metadata }) => typeof metadata?.hash === "string");
  for (const batch of batches(created)) {
    await client.uploadExamplesMultipart(
      datasetId,
      batch.map((row) => ({ ...commonOf(datasetId, row), reference_outputs: row.outputs })),
    );
  }
  for (const batch of batches(updated)) {
    await client.updateExamplesMultipart(
      datasetId,
      batch.map((row) => ({ ...commonOf(datasetId, row), outputs: row.outputs })),
    );
  }
  for (const batch of batches(gone)) await client.deleteExamples(batch.map(({ id }) => id));
  return {
    datasetId,
    created: created.map(({ key }) => key),
    updated: updated.map(({ key }) => key),
    deleted: gone.map(({ id, metadata }) => String(metadata?.key ?? id)),
    unchanged: rows.length - created.length - updated.length,
    foreign: others.length - gone.length,
  };
}

function isChanged(example: Example | undefined, row: Mirrored): boolean {
  return example !== undefined && example.metadata?.hash !== contentHash(row);
}

function commonOf(datasetId: string, row: Mirrored) {
  return {
    id: exampleId(datasetId, row.key),
    inputs: row.inputs,
    metadata: metadataOf(row),
    ...(row.split === null ? {} : { split: row.split }),
  };
}

function batches<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / batchSize);
  return Array.from({ length: count }, (_, index) => items.slice(index * batchSize, (index + 1) * batchSize));
}
