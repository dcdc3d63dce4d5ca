import path from "node:path";
import type { Client } from "langsmith";
import type { Example } from "langsmith/schemas";
import type { Catalog } from "../../src/catalog/catalog.ts";
import type { TextOutput } from "../../src/cli/ports.ts";
import { AppError } from "../../src/errors.ts";
import { loadBriefs } from "../datasets/load-dataset.ts";
import type { Evaluator } from "../evaluators/evaluator.ts";
import type { Row } from "../evaluators/row.ts";
import { briefsDataset } from "../sync/datasets.ts";
import { localExample, mirrorBrief } from "../sync/example.ts";
import { stableId } from "../sync/stable-id.ts";
import { readBaseline, updateBaseline } from "./baseline.ts";
import type { Experiment } from "./experiment.ts";
import { gateFaults } from "./gate.ts";
import { missingScores } from "./missing-scores.ts";
import type { RunnerOptions } from "./options.ts";
import { createProgress } from "./progress.ts";
import { renderText, tableText } from "./render-text.ts";
import { runExperiment } from "./run-experiment.ts";
import { syncedExamples } from "./synced-examples.ts";
import { comparisonTable } from "./tables.ts";
import type { Target } from "./target.ts";
import { answerPath, writeResults } from "./write-results.ts";

/** What a run needs from outside. */
export interface RunnerWorld {
  stdout: TextOutput;
  stderr: TextOutput;
  catalog: Catalog;
  evaluators: readonly Evaluator[];
  /** Opened only when they are asked for: a target may need a model, an upload a key. */
  openTargets(): readonly Target[];
  openClient(): Client;
  resultsFolder: string;
  gitRevision: string;
  now(): Date;
}

/** Runs, writes, prints. Returns the exit status: 0, 1 where the gate fails, 3 where not everything was scored. */
export async function runEvals(options: RunnerOptions, world: RunnerWorld): Promise<number> {
  const rows = rowsOf(options);
  const targets = world.openTargets();
  const upload = options.upload ? world.openClient() : null;
  const examples = upload === null ? localExamples(rows) : await syncedExamples(upload, rows);
  const experiments: Experiment[] = [];
  const missing: string[] = [];
  const failures: string[] = [];
  for (const target of targets) {
    const { experiment, said } = await measured(target, { options, world, rows, upload, examples });
    for (const line of said) world.stderr.write(`evals: ${line}\n`);
    if (upload !== null) failures.push(...said);
    experiments.push(experiment);
    missing.push(
      ...missingScores(experiment, { rows, repetitions: options.repetitions, evaluators: world.evaluators }),
    );
  }
  if (experiments.length > 1) world.stdout.write(`\n${tableText(comparisonTable(experiments, world.evaluators))}\n`);
  if (missing.length > 0) {
    const wanted = rows.length * options.repetitions * world.evaluators.length * targets.length;
    world.stderr.write(`evals: not scored: ${missing.length} of ${wanted}: ${missing.slice(0, 12).join(", ")}\n`);
    return 3;
  }
  if (failures.length > 0) {
    world.stderr.write("evals: LangSmith may not have all of the experiment\n");
    return 3;
  }
  const [first] = experiments;
  return first === undefined ? 0 : await held(first, options, world);
}

function rowsOf({ dataset, split, limit }: RunnerOptions): Row[] {
  const all = dataset === null ? loadBriefs() : loadBriefs(dataset);
  const rows = all.filter((row) => split === null || row.split === split).slice(0, limit ?? all.length);
  if (rows.length === 0) throw new AppError("bad_usage", "no row of the data set is left to run: check --split");
  return rows;
}

function localExamples(rows: readonly Row[]): Example[] {
  return rows.map((row) => localExample(stableId(briefsDataset), mirrorBrief(row)));
}

interface Measuring {
  options: RunnerOptions;
  world: RunnerWorld;
  rows: readonly Row[];
  upload: Client | null;
  examples: readonly Example[];
}

async function measured(
  target: Target,
  { options, world, rows, upload, examples }: Measuring,
): Promise<{ experiment: Experiment; said: string[] }> {
  const startedAt = world.now().toISOString();
  const { catalog, evaluators, stdout, stderr } = world;
  const { experiment, said } = await runExperiment({
    target,
    rows,
    evaluators,
    catalog,
    repetitions: options.repetitions,
    examples,
    upload,
    provenance: {
      target: target.id,
      decider: target.decider,
      gitRevision: world.gitRevision,
      catalogVersion: catalog.version,
      promptVersions: target.promptVersions,
      dataset: options.dataset ?? briefsDataset,
      startedAt,
    },
    onAnswered: createProgress(stderr, rows.length * options.repetitions),
  });
  const folder = path.join(world.resultsFolder, folderName(experiment));
  await writeResults(folder, experiment, evaluators);
  stdout.write(
    `${renderText(experiment, evaluators, (key, repetition) => path.join(folder, answerPath(key, repetition)))}\n`,
  );
  stderr.write(`evals: ${path.join(folder, "result.html")}\n`);
  return { experiment, said };
}

function folderName({ provenance: { startedAt, target, decider } }: Experiment): string {
  return `${startedAt.replaceAll(/[:.]/g, "-")}-${target}-${decider.replaceAll(/[^\w.-]/g, "_")}`;
}

async function held(experiment: Experiment, options: RunnerOptions, world: RunnerWorld): Promise<number> {
  const { gate, updateBaseline: isUpdate, baselinePath } = options;
  const { evaluators, stdout, stderr } = world;
  if (isUpdate) {
    await updateBaseline(baselinePath, { experiment, evaluators });
    stderr.write(`evals: ${baselinePath} is what this run reached; read its diff\n`);
  }
  if (!gate) return 0;
  const faults = gateFaults(experiment, { baseline: await readBaseline(baselinePath), evaluators });
  stdout.write(
    faults.length === 0 ? "\nGate: passed\n" : `\nGate: failed\n${faults.map((fault) => `  ${fault}\n`).join("")}`,
  );
  return faults.length === 0 ? 0 : 1;
}
