import type { Evaluator } from "../evaluators/evaluator.ts";
import type { Row } from "../evaluators/row.ts";
import type { Experiment } from "./experiment.ts";

/**
 * What should have been scored and was not, e.g. `schema of eu-saas`. LangSmith swallows what an evaluator throws, so
 * that only counting shows it: scored must be rows × repetitions × evaluators.
 */
export function missingScores(
  { rows }: Experiment,
  wanted: { rows: readonly Row[]; repetitions: number; evaluators: readonly Evaluator[] },
): string[] {
  return wanted.rows.flatMap(({ key }) => {
    const answered = rows.filter((row) => row.key === key);
    const lost = Math.max(0, wanted.repetitions - answered.length);
    return [
      ...Array.from({ length: lost }, () => `all of ${key}`),
      ...answered.flatMap(({ verdicts }) =>
        wanted.evaluators.filter(({ id }) => !verdicts.has(id)).map(({ id }) => `${id} of ${key}`),
      ),
    ];
  });
}
