import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { TextOutput } from "../../src/cli/ports.ts";
import { AppError } from "../../src/errors.ts";
import type { Experiment } from "../runner/experiment.ts";
import type { Judge } from "./create-judge.ts";
import { judgeExperiment } from "./judge-experiment.ts";
import { judgeText, notJudgedText } from "./judge-text.ts";

interface Judging {
  experiment: Experiment;
  /** Where the result of the experiment lies; `judge.json` goes beside it. */
  folder: string;
  judge: Judge;
}

/** Has an experiment judged, writes and prints it. Returns whether every plan was judged; what was not is named. */
export async function reportJudge(
  { experiment, folder, judge }: Judging,
  { stdout, stderr }: { stdout: TextOutput; stderr: TextOutput },
): Promise<boolean> {
  const judged = await judgeExperiment(experiment, judge);
  const file = path.join(folder, "judge.json");
  try {
    await writeFile(file, `${JSON.stringify(judged, null, 2)}\n`);
  } catch (error) {
    throw new AppError("store_unavailable", `cannot write ${file}: ${String(error)}`, { cause: error });
  }
  stdout.write(`\n${judgeText(judged)}\n`);
  const missing = notJudgedText(judged);
  if (missing !== null) stderr.write(`evals: ${missing}\n`);
  return missing === null;
}
