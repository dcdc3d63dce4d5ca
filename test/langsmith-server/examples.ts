import { formParts, type Received } from "./journal.ts";

/** An example as the server keeps it. */
export type StoredExample = Record<string, unknown> & { id: string; dataset_id: string };

/** Reads `<id>`, `<id>.inputs` and `<id>.outputs` into examples, laid over what is there. */
export async function examplesOf(
  received: Received,
  datasetId: string,
  before: ReadonlyMap<string, StoredExample>,
): Promise<StoredExample[]> {
  const parts = await formParts(received);
  const ids = [...parts.keys()].filter((name) => !name.includes("."));
  return ids.map((id) => {
    const head = fieldsOf(parts.get(id));
    const inputs = parts.get(`${id}.inputs`);
    const outputs = parts.get(`${id}.outputs`);
    return {
      created_at: "2026-01-01T00:00:00Z",
      modified_at: "2026-01-01T00:00:00Z",
      ...before.get(id),
      ...head,
      ...(inputs === undefined ? {} : { inputs }),
      ...(outputs === undefined ? {} : { outputs }),
      id,
      dataset_id: datasetId,
    };
  });
}

export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
