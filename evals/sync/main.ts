/** Mirrors the data sets to LangSmith: what is the same is not written. Run: npm run evals:sync */

import { errorLine, exitStatus } from "../../src/cli/exit-status.ts";
import { readEnv } from "../../src/env.ts";
import { datasetsIn } from "./datasets.ts";
import { createLangSmithClient } from "./langsmith-client.ts";
import { syncDataset } from "./sync-dataset.ts";

try {
  const env = readEnv();
  const datasets = datasetsIn("evals/datasets");
  const client = createLangSmithClient({ apiKey: env.LANGSMITH_API_KEY, endpoint: env.LANGSMITH_ENDPOINT });
  for (const dataset of datasets) {
    const { created, updated, deleted, unchanged, foreign } = await syncDataset(client, dataset);
    const others = foreign === 0 ? "" : `, ${foreign} of somebody else left alone`;
    console.log(
      `${dataset.name}: ${created.length} created, ${updated.length} updated, ${deleted.length} deleted, ${unchanged} unchanged${others}`,
    );
  }
} catch (error) {
  console.error(`evals:sync: ${errorLine(error)}`);
  process.exitCode = exitStatus(error);
}
