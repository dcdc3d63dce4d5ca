import { type Evaluator, measuring, notApplicable, type Verdict } from "./evaluator.ts";

/** The expected total: no score, but the gate shows where it moves, since a wrong price moves it. */
export const planUsdId = "plan-usd";

/** What is recommended and what answering took: reported beside the scores, never a matter of good or bad by itself. */
export const measures: readonly Evaluator[] = [
  measuring(planUsdId, "USD a month", ({ answer }) =>
    answer.monthlyUsd === null
      ? notApplicable("no total is stated")
      : { score: Number(answer.monthlyUsd), comment: "" },
  ),
  measuring("repair-rounds", "rounds", ({ answer }) => amount(answer.effort.repairRounds)),
  measuring("tokens", "tokens", ({ answer }) => amount(answer.effort.tokens)),
  measuring("model-usd", "USD", ({ answer }) =>
    amount(answer.effort.modelUsd === null ? null : Number(answer.effort.modelUsd)),
  ),
  measuring("latency", "ms", ({ answer }) => amount(Math.round(answer.effort.latencyMs))),
];

function amount(value: number | null): Verdict {
  return value === null ? notApplicable("this target does not tell") : { score: value, comment: "" };
}
