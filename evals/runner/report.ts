import path from "node:path";
import type { TextOutput } from "../../src/cli/ports.ts";
import type { Question } from "../evaluators/evaluator.ts";
import type { Experiment } from "./experiment.ts";
import { renderText } from "./render-text.ts";
import { answerPath, writeResults } from "./write-results.ts";

export interface ReportWorld {
  stdout: TextOutput;
  stderr: TextOutput;
  resultsFolder: string;
}

/** Writes the result into a folder of its own and prints it. Returns the folder. */
export async function report(
  experiment: Experiment,
  questions: readonly Question[],
  { stdout, stderr, resultsFolder }: ReportWorld,
): Promise<string> {
  const folder = path.join(resultsFolder, folderName(experiment));
  await writeResults(folder, experiment, questions);
  const pathOf = (key: string, repetition: number): string => path.join(folder, answerPath(key, repetition));
  stdout.write(`${renderText(experiment, questions, pathOf)}\n`);
  stderr.write(`evals: ${path.join(folder, "result.html")}\n`);
  return folder;
}

function folderName({ provenance: { startedAt, target, decider } }: Experiment): string {
  return `${startedAt.replaceAll(/[:.]/g, "-")}-${target}-${decider.replaceAll(/[^\w.-]/g, "_")}`;
}
