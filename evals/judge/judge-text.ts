import { safeText } from "../../src/text/safe-text.ts";
import { wrap } from "../../src/text/wrap.ts";
import type { JudgedExperiment, JudgedPlan } from "./judge-experiment.ts";

const mostShown = 5;
const width = 118;

/** What the judge said, apart from all scores: the mean, the weakest reasons, and what was not judged. */
export function judgeText({ model, mean, plans }: JudgedExperiment): string {
  const judged = plans.flatMap((plan) => (plan.kind === "judged" ? [plan] : []));
  const weakest = judged
    .toSorted((first, second) => first.score - second.score || first.key.localeCompare(second.key, "en"))
    .slice(0, mostShown);
  const meanText = mean === null ? "no score" : `mean ${mean.toFixed(3)}`;
  return [
    `Judged by ${safeText(model)}, apart from the scores and the gate: ${meanText} of ${judged.length} plans`,
    ...weakest.map((plan) => hanging(`${plan.score.toFixed(3)}  ${nameOf(plan)}: ${plan.reason}`)),
  ].join("\n");
}

/** Plans that were not judged, in one line; null where all were. */
export function notJudgedText({ plans }: JudgedExperiment): string | null {
  const failed = plans.flatMap((plan) => (plan.kind === "failed" ? [plan] : []));
  if (failed.length === 0) return null;
  const shown = failed.slice(0, mostShown).map((plan) => `${nameOf(plan)}: ${plan.error}`);
  return safeText(`not judged: ${failed.length} of ${plans.length} plans: ${shown.join("; ")}`);
}

function nameOf({ key, repetition }: JudgedPlan): string {
  return repetition === 1 ? key : `${key}.${repetition}`;
}

function hanging(text: string): string {
  return `  ${wrap(safeText(text), { width, indent: 4 })}`;
}
