import type { Experiment, ScoredRow } from "../runner/experiment.ts";
import type { Judge } from "./create-judge.ts";
import { judgePromptVersion } from "./judge-question.ts";
import { reasonsOfAnswer } from "./reasons-of-answer.ts";

/** What became of one plan's reasons. An error is no score: it says nothing of the plan. */
export type JudgedPlan = { key: string; split: string; repetition: number } & (
  | { kind: "judged"; score: number; reason: string }
  | { kind: "failed"; error: string }
);

export interface JudgedExperiment {
  model: string;
  promptVersion: string;
  /** Mean of the plans that were judged; null where none was. */
  mean: number | null;
  plans: readonly JudgedPlan[];
}

const concurrency = 4;

/** Has every plan with reasons judged; answers without any, such as those to a contradiction, are left out. */
export async function judgeExperiment({ rows }: Pick<Experiment, "rows">, judge: Judge): Promise<JudgedExperiment> {
  const judging = rows.flatMap((row) => (reasonsOfAnswer(row.json) === null ? [] : [row]));
  const plans: JudgedPlan[] = [];
  const queue = judging.entries();
  const work = async (): Promise<void> => {
    for (const [index, row] of queue) plans[index] = await judgedPlan(row, judge);
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  const scores = plans.flatMap((plan) => (plan.kind === "judged" ? [plan.score] : []));
  const mean = scores.length === 0 ? null : scores.reduce((total, score) => total + score, 0) / scores.length;
  return { model: judge.model, promptVersion: judgePromptVersion, mean, plans };
}

async function judgedPlan({ key, split, repetition, json }: ScoredRow, judge: Judge): Promise<JudgedPlan> {
  const row = { key, split, repetition };
  const reasons = reasonsOfAnswer(json);
  if (reasons === null) return { ...row, kind: "failed", error: "the answer has no reasons" };
  try {
    return { ...row, kind: "judged", ...(await judge.judge(reasons)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...row, kind: "failed", error: message.replaceAll(/\s+/g, " ").slice(0, mostErrorCharacters) };
  }
}

const mostErrorCharacters = 300;
