import { createGraphRunner } from "../../graph/run-graph.ts";
import type { ComposedDeps } from "../../src/compose.ts";
import { parseBrief } from "../../src/spec/parse-brief.ts";
import { answerOfPlan } from "../evaluators/answer.ts";
import type { Target } from "./target.ts";

const modelConcurrency = 4;

export interface GraphTargetInput {
  deps: Pick<ComposedDeps, "catalog" | "deciderFor" | "now">;
  decider: "planner" | "model";
  model: string | undefined;
}

/** The product as users run it, nothing saved. Throws AppError where the decider cannot be had. */
export function createGraphTarget({ deps, decider, model }: GraphTargetInput): Target {
  const chosen = deps.deciderFor({ decider, model });
  const run = createGraphRunner({
    catalog: deps.catalog,
    deciderFor: deps.deciderFor,
    openStore: null,
    now: deps.now,
  });
  return {
    id: "graph",
    decider: chosen.model ?? "planner",
    promptVersions: chosen.promptVersions,
    concurrency: decider === "planner" ? 1 : modelConcurrency,
    answer: async (brief) => {
      const { plan } = await run({
        brief: parseBrief(brief).brief,
        settings: { decider, model },
        saving: null,
        onProgress: () => {},
        signal: undefined,
      });
      return answerOfPlan(plan);
    },
  };
}
