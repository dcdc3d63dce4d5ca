import { loadFaults } from "../datasets/load-dataset.ts";
import type { Question } from "../evaluators/evaluator.ts";
import { faultExperiment, faultsDataset } from "../faults/fault-experiment.ts";
import { faultQuestions } from "../faults/fault-questions.ts";
import { readBaseline, updateBaseline } from "./baseline.ts";
import type { Experiment } from "./experiment.ts";
import { gateFaults } from "./gate.ts";
import type { RunnerOptions } from "./options.ts";
import { report } from "./report.ts";
import type { RunnerWorld } from "./runner-world.ts";

/** The rules over the planted faults alone. Returns the exit status. */
export async function runFaults(options: RunnerOptions, world: RunnerWorld): Promise<number> {
  const experiment = await measuredFaults(options, world);
  return await against({ experiment, questions: faultQuestions }, options, world);
}

/** Holds a run of the planner, and the rules over the planted faults with it, against the baseline, or makes them the baseline. */
export async function hold(planned: Experiment, options: RunnerOptions, world: RunnerWorld): Promise<number> {
  if (!options.gate && !options.updateBaseline) return 0;
  world.stdout.write("\n");
  const { rows } = await measuredFaults(options, world);
  const experiment = { ...planned, rows: [...planned.rows, ...rows] };
  return await against({ experiment, questions: [...world.evaluators, ...faultQuestions] }, options, world);
}

async function measuredFaults({ split, limit }: RunnerOptions, world: RunnerWorld): Promise<Experiment> {
  const rows = loadFaults(world.faultsPath).filter((row) => split === null || row.split === split);
  const { catalog, gitRevision } = world;
  const experiment = faultExperiment({
    rows: rows.slice(0, limit ?? rows.length),
    ...{ catalog, gitRevision, startedAt: world.now().toISOString() },
  });
  await report(experiment, faultQuestions, world);
  return experiment;
}

async function against(
  { experiment, questions }: { experiment: Experiment; questions: readonly Question[] },
  { gate, updateBaseline: isUpdate, baselinePath }: RunnerOptions,
  { stdout, stderr }: RunnerWorld,
): Promise<number> {
  if (isUpdate) {
    await updateBaseline(baselinePath, { experiment, evaluators: questions });
    stderr.write(`evals: ${baselinePath} is what this run reached; read its diff\n`);
  }
  if (!gate) return 0;
  const faults = gateFaults(experiment, { baseline: await readBaseline(baselinePath), evaluators: questions });
  stdout.write(
    faults.length === 0 ? "\nGate: passed\n" : `\nGate: failed\n${faults.map((fault) => `  ${fault}\n`).join("")}`,
  );
  return faults.length === 0 ? 0 : 1;
}

/** Whether the run is about the rules and their planted faults. */
export function isAboutFaults({ dataset }: RunnerOptions): boolean {
  return dataset === faultsDataset;
}
