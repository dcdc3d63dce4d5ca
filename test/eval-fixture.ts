import type { BriefRow } from "../evals/datasets/schema.ts";
import { type Answer, answerOfPlan } from "../evals/evaluators/answer.ts";
import type { Evaluator, Verdict } from "../evals/evaluators/evaluator.ts";
import { createGraphRunner } from "../graph/run-graph.ts";
import { createCatalog } from "../src/catalog/catalog.ts";
import { createPlannerDecider } from "../src/planner/decider.ts";
import { parseBrief } from "../src/spec/parse-brief.ts";
import { type Plan, planSchema } from "../src/spec/plan.ts";
import { exampleBrief } from "./model-run.ts";

export const evalCatalog = createCatalog();
const run = createGraphRunner({
  catalog: evalCatalog,
  deciderFor: createPlannerDecider,
  openStore: null,
  now: () => 0,
});
const plans = new Map<string, Promise<Plan>>();

/** The planner's plan of an example, made once; a copy that a test may spoil. */
export async function examplePlan(name = "eu-b2b-saas"): Promise<Plan> {
  const made = plans.get(name) ?? planned(name);
  plans.set(name, made);
  return structuredClone(await made);
}

async function planned(name: string): Promise<Plan> {
  const { brief } = parseBrief(exampleBrief(name));
  const { plan } = await run({ brief, settings: {}, saving: null, onProgress: () => {}, signal: undefined });
  return planSchema.parse(plan);
}

/** A row that expects nothing, with what a test adds. */
export function evalRow(expectations: Partial<BriefRow["expect"]> = {}, change: Partial<BriefRow> = {}): BriefRow {
  return {
    key: "example",
    split: "dev",
    tags: { projectType: "saas", size: "small", regimes: [], focus: "ordinary" },
    brief: exampleBrief("eu-b2b-saas"),
    expect: { status: ["valid"], checks: [], mustPass: [], mustNotFail: [], ...expectations },
    ...change,
  };
}

/** What an evaluator says of an answer or a plan. */
export function judged(evaluator: Evaluator, given: Plan | Answer, row: BriefRow = evalRow()): Verdict {
  const answer = "json" in given ? given : answerOfPlan(given);
  return evaluator.evaluate({ answer, row, catalog: evalCatalog });
}
