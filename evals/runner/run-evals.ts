import type { Client } from "langsmith";
import type { Example } from "langsmith/schemas";
import { AppError } from "../../src/errors.ts";
import { loadBriefs } from "../datasets/load-dataset.ts";
import type { Row } from "../evaluators/row.ts";
import { reportJudge } from "../judge/report-judge.ts";
import { briefsDataset } from "../sync/datasets.ts";
import { localExample, mirrorBrief } from "../sync/example.ts";
import { stableId } from "../sync/stable-id.ts";
import type { Experiment } from "./experiment.ts";
import { hold, isAboutFaults, runFaults } from "./hold.ts";
import { missingScores } from "./missing-scores.ts";
import type { RunnerOptions } from "./options.ts";
import { createProgress } from "./progress.ts";
import { tableText } from "./render-text.ts";
import { report } from "./report.ts";
import { runExperiment } from "./run-experiment.ts";
import type { RunnerWorld } from "./runner-world.ts";
import { syncedExamples } from "./synced-examples.ts";
import { comparisonTable } from "./tables.ts";
import type { Target } from "./target.ts";

/** Runs, writes, prints. Returns the exit status: 0, 1 where the gate fails, 3 where not everything was scored. */
export async function runEvals(options: RunnerOptions, world: RunnerWorld): Promise<number> {
  if (isAboutFaults(options)) return await runFaults(options, world);
  const rows = rowsOf(options);
  const targets = world.openTargets();
  const upload = options.upload ? world.openClient() : null;
  const examples = upload === null ? localExamples(rows) : await syncedExamples(upload, rows);
  const judge = options.judge === null ? null : await world.openJudge(options.judge);
  let isJudged = true;
  const experiments: Experiment[] = [];
  const missing: string[] = [];
  const failures: string[] = [];
  for (const target of targets) {
    const { experiment, said, folder } = await measured(target, { options, world, rows, upload, examples });
    for (const line of said) world.stderr.write(`evals: ${line}\n`);
    if (upload !== null) failures.push(...said);
    experiments.push(experiment);
    if (judge !== null) isJudged = (await reportJudge({ experiment, folder, judge }, world)) && isJudged;
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
  if (!isJudged) return 3;
  const [first] = experiments;
  return first === undefined ? 0 : await hold(first, options, world);
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
): Promise<{ experiment: Experiment; said: string[]; folder: string }> {
  const startedAt = world.now().toISOString();
  const { catalog, evaluators, stderr } = world;
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
  const folder = await report(experiment, evaluators, world);
  return { experiment, said, folder };
}
